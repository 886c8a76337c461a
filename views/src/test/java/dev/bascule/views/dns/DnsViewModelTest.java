// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.views.control.chart.DnsAnswer;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.Moments;
import dev.bascule.views.fixture.ResolverNight;
import dev.bascule.views.fixture.Runs;
import dev.bascule.views.fixture.Situation;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DnsViewModelTest {
    private static final Instant NOW = Runs.NOW;

    private final LiveFixture fixture = new LiveFixture(Situation.FAILING_OVER);
    private final DnsViewModel model = new DnsViewModel(fixture.client(), Runnable::run);

    @Test
    void countsAnswersByKind() {
        assertThat(page().tally()).isEqualTo("**14/24** new, 8 old, 1 NXDOMAIN, 1 timeout");
        assertThat(page().oldValues()).hasValue("203.0.113.10");
        assertThat(page().newValues()).hasValue("198.51.100.20");
    }

    @Test
    void remainingLifeFollowsOurClock() {
        var lumen = line("4.2.2.2");
        assertThat(lumen.left().orElseThrow().toSeconds()).isEqualTo(268);
        model.tick(NOW.plusSeconds(8));
        assertThat(line("4.2.2.2").left().orElseThrow().toSeconds()).isEqualTo(260);
    }

    @Test
    void historyTurnsWhereTheServerTurned() {
        var strip = line("8.8.8.8").history();
        var first = IntStream.range(0, strip.size())
                .filter(i -> strip.get(i) == DnsAnswer.NEW)
                .findFirst()
                .orElseThrow();
        assertThat(strip.subList(0, first)).containsOnly(DnsAnswer.OLD);
        assertThat(strip.subList(first, strip.size())).containsOnly(DnsAnswer.NEW);
    }

    @Test
    void whatNobodySawIsLeftOpen() {
        assertThat(line("10.20.0.53").history().getFirst()).isEqualTo(DnsAnswer.NOT_ASKED);
    }

    @Test
    void sameRowsLeaveTheChosenRecordAlone() {
        page();
        model.choose("genesis.example.com A");
        model.tick(NOW.plusSeconds(1));
        assertThat(model.page().orElseThrow().record().orElseThrow().key().name())
                .isEqualTo("genesis.example.com");
    }

    @Test
    void oldAnswersAreCalledStale() {
        page();
        model.tick(NOW.plusSeconds(200));
        assertThat(model.page().orElseThrow().stale()).isPresent();
    }

    @Test
    void aComparisonFromBeforeTheChangeIsCalledSo() {
        assertThat(page().isDriftStale()).as("compared with the new values").isFalse();
        model.show(Situation.FAILING_OVER.snapshot(), "genesis", Situation.FAILING_OVER.now());
        var before = model.page().orElseThrow();
        assertThat(before.newValues()).hasValue("198.51.100.20");
        assertThat(before.dns().drift().getFirst().desired()).containsExactly("203.0.113.10");
        assertThat(before.isDriftStale()).isTrue();
    }

    @Test
    void theCurveBeginsAtThePublication() {
        var figure = PropagationCurve.of(page()).orElseThrow();
        assertThat(figure.curves().getLast().points().getFirst().up()).isZero();
        assertThat(figure.limits())
                .singleElement()
                .satisfies(l -> assertThat(l.up()).isEqualTo(95));
        assertThat(PropagationCurve.words(page())).startsWith("14 of 22 answering resolvers give the new answer");
    }

    @Test
    void probingAsksOnceAtATime() {
        page();
        model.probe();
        assertThat(model.page().orElseThrow().isAsking()).isFalse();
        assertThat(model.page().orElseThrow().trouble()).isEmpty();
    }

    private ResolverLine line(String address) {
        var page = model.page().isPresent() ? model.page().orElseThrow() : page();
        return page.resolvers().stream()
                .filter(l -> l.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private DnsPage page() {
        assertThat(ResolverNight.PUBLISHED).isEqualTo(Moments.at("09:42:20"));
        fixture.show(Runs.RUNNING.snapshot());
        model.show(Runs.RUNNING.snapshot(), "genesis", NOW);
        return model.page().orElseThrow();
    }
}
