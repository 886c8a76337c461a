// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.interlock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.failover.rule.Rule;
import dev.bascule.failover.rule.RuleResult;
import dev.bascule.failover.rule.RuleResult.Standing;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterlockTest {
    private static RuleResult result(Rule rule, Standing standing) {
        return new RuleResult(rule, standing, "as measured");
    }

    @Test
    void whatBlocksComesFirstAndWhatPassesIsNoInterlock() {
        var locks = Interlock.of(List.of(
                result(Rule.COOLDOWN, Standing.WARN),
                result(Rule.LEADS, Standing.PASS),
                result(Rule.FREEZE, Standing.FAIL),
                result(Rule.DAILY_LIMIT, Standing.OVERRIDDEN)));

        assertThat(locks).extracting(l -> l.result().rule()).containsExactly(Rule.FREEZE, Rule.COOLDOWN);
        assertThat(locks.getFirst().blocks()).isTrue();
        assertThat(locks.getLast().lift()).endsWith("or accept it by name");
    }

    @Test
    void everyRuleSaysWhatLiftsItAndBreakGlassOnlyWhereItMay() {
        assertThat(Arrays.stream(Rule.values()).map(r -> Interlock.of(List.of(result(r, Standing.FAIL)))))
                .allSatisfy(locks -> {
                    var lock = locks.getFirst();
                    assertThat(lock.lift()).isNotBlank();
                    assertThat(lock.lift().contains("break-glass"))
                            .isEqualTo(lock.result().rule().isOverridable());
                });
    }
}
