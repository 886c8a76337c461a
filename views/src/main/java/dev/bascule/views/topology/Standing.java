// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology;

/// How far the page is: nothing drawn yet, drawn, nothing known of the moment, or failed with the reason in words.
sealed interface Standing {
    record Loading() implements Standing {}

    record Drawn() implements Standing {}

    record Unknown() implements Standing {}

    record Failed(String reason) implements Standing {}
}
