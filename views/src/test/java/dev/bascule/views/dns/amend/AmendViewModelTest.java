// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns.amend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.client.AmendmentRequest;
import dev.bascule.client.Command;
import dev.bascule.client.Preview;
import dev.bascule.failover.amend.Amendment;
import dev.bascule.failover.amend.AmendmentPlanner;
import dev.bascule.failover.rule.Facts;
import dev.bascule.failover.rule.Rule;
import dev.bascule.failover.rule.RuleResult;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.Situation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AmendViewModelTest {
    private static final Amendment TO_30 = new Amendment.LowerTtl(Duration.ofSeconds(30), Optional.empty());

    private final LiveFixture fixture = new LiveFixture(Situation.CALM);
    private final AmendViewModel model = new AmendViewModel(fixture.client(), Runnable::run);
    private List<RuleResult> rules = List.of();
    private int asked;

    AmendViewModelTest() {
        fixture.client().rehearsesAmendments(this::rehearsal);
        model.show(Situation.CALM.snapshot(), "genesis", Situation.CALM.now());
    }

    private Preview rehearsal(AmendmentRequest request, Instant now) {
        asked++;
        var picture = Situation.CALM.snapshot().deployment("genesis").orElseThrow();
        var facts = new Facts(now, List.of(), picture.dns().readings(), true, "this workstation");
        var plan = new AmendmentPlanner(picture.setup(), picture.active().orElseThrow(), facts)
                .plan(request.wish(), Optional.empty(), now);
        return new Preview(plan, rules, List.of(), List.of(), facts, Duration.ofSeconds(60), now.plusSeconds(60));
    }

    private AmendPage page() {
        return model.pageProperty().get().orElseThrow();
    }

    @Test
    void showsWhatWouldBeWrittenAndSaysThatTheTimeIsAnEstimate() {
        model.rehearse(TO_30);

        assertThat(page().title()).isEqualTo("Lower TTLs to 30 s");
        assertThat(page().phrase()).isEqualTo("genesis TTL 30");
        assertThat(page().steps()).anyMatch(s -> s.endsWith("TTL 60 to 30 s"));
        assertThat(page().outlook()).startsWith("Estimate: in every cache that obeys TTLs at");
    }

    @Test
    void ordersOnlyWithAReason() {
        model.rehearse(TO_30);
        model.order();
        assertThat(fixture.client().sent()).isEmpty();
        model.reasonProperty().set("window");
        model.order();

        assertThat(fixture.client().sent())
                .singleElement()
                .isInstanceOfSatisfying(
                        Command.Amend.class, c -> assertThat(c.reason()).isEqualTo("window"));
        assertThat(page().wish()).isEmpty();
    }

    @Test
    void aRuleThatFailsIsNamedAndNothingCanBeOrdered() {
        rules = List.of(new RuleResult(Rule.FREEZE, RuleResult.Standing.FAIL, "holidays until Monday"));
        model.rehearse(TO_30);
        model.reasonProperty().set("window");
        model.order();

        assertThat(page().obstacles()).containsExactly("No freeze window: holidays until Monday");
        assertThat(fixture.client().sent()).isEmpty();
    }

    @Test
    void aDryRunThatHasRunOutIsMadeAgainAndNeverOrderedAsItIs() {
        model.rehearse(TO_30);
        assertThat(page().orderable()).isPresent();
        model.tick(Situation.CALM.now().plusSeconds(61));

        assertThat(asked).isEqualTo(2);
        assertThat(page().orderable()).isEmpty();
    }

    @Test
    void aRefusalIsSaidAndThePlanStays() {
        model.rehearse(TO_30);
        model.reasonProperty().set("window");
        fixture.client().refuses("A move is pending, and it comes first.");
        model.order();

        assertThat(page().trouble()).isEqualTo("A move is pending, and it comes first.");
        assertThat(page().wish()).contains(TO_30);
    }
}
