// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline;

/// How reading the journal stands: under way, done, called off by a person, or failed with the reason in words.
sealed interface Loading {
    record Underway() implements Loading {}

    record CalledOff() implements Loading {}

    record Done() implements Loading {}

    record Failed(String reason) implements Loading {}
}
