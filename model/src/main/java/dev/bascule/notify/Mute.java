// SPDX-License-Identifier: Apache-2.0
package dev.bascule.notify;

import dev.bascule.check.CheckId;
import java.time.Instant;

/// Somebody asked not to hear of a check from `since` up to, but not including, `until`. `owner` looks after it
/// meanwhile; `by` asked. The check is measured and counted as ever.
public record Mute(CheckId check, String owner, String reason, Instant since, Instant until, String by) {
    public boolean holdsAt(Instant moment) {
        return moment.isBefore(until);
    }
}
