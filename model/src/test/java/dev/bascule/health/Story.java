// SPDX-License-Identifier: Apache-2.0
package dev.bascule.health;

import dev.bascule.check.Check;
import dev.bascule.check.Checks;
import dev.bascule.check.ErrorClass;
import dev.bascule.check.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// The life of one check told in signs, one per interval: `.` passes in 20 ms, `S` slowly in 200 ms, `m` in 38
/// ms; `F` times out, `R` is refused, `I` is our own fault, `_` is silence. A story does not change: telling on
/// gives a longer one.
record Story(CheckHistory history, HealthPolicy policy, Instant now, String healths) {
    static Story of(Check check) {
        return of(check, HealthPolicy.DEFAULT);
    }

    static Story of(Check check, HealthPolicy policy) {
        return new Story(CheckHistory.begin(check, Checks.START), policy, Checks.START, "");
    }

    Story tell(String signs) {
        var story = this;
        for (var sign : signs.toCharArray()) {
            story = story.tell(sign);
        }
        return story;
    }

    /// First letters of the health after each sign: `h`, `d`, `n` (not healthy), `u` (unknown).
    static String letter(Health health) {
        return health == Health.UNHEALTHY ? "n" : health.code().substring(0, 1).toLowerCase(Locale.ROOT);
    }

    Health health() {
        return history.health(now);
    }

    CheckStanding standing() {
        return history.standing(now);
    }

    private Story tell(char sign) {
        var check = history.check();
        var next = sign == '_' ? history : history.observe(result(check, sign), policy, now.plusSeconds(1));
        var later = now.plus(check.interval());
        var seen = next.health(later.minusSeconds(1));
        return new Story(next, policy, later, healths + letter(seen));
    }

    private Observation result(Check check, char sign) {
        return switch (sign) {
            case '.' -> Checks.passed(check, now);
            case 'S' -> Checks.passed(check, Checks.HERE, now, Duration.ofMillis(200));
            case 'm' -> Checks.passed(check, Checks.HERE, now, Duration.ofMillis(38));
            case 'F' -> Checks.failed(check, now, ErrorClass.TIMEOUT);
            case 'R' -> Checks.failed(check, now, ErrorClass.REFUSED);
            case 'I' -> Checks.failed(check, now, ErrorClass.INTERNAL);
            default -> throw new IllegalArgumentException("No such sign: " + sign);
        };
    }
}
