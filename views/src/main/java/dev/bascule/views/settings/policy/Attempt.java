// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings.policy;

import dev.bascule.predict.BacktestReport;

/// How the newest try of a draft on the record stands.
public sealed interface Attempt {
    record None() implements Attempt {}

    /// `share` of the record, 0 to 1, has been gone through.
    record Running(double share) implements Attempt {}

    record Done(BacktestReport report) implements Attempt {}

    /// Nothing came of it, and why.
    record Ended(String title, String words) implements Attempt {}
}
