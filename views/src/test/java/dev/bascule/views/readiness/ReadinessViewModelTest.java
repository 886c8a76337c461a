// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.readiness;

import static dev.bascule.views.fixture.Genesis.AMS3;
import static dev.bascule.views.fixture.Genesis.LON1;
import static dev.bascule.views.fixture.Genesis.SGP1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.client.Refused;
import dev.bascule.readiness.Remedy;
import dev.bascule.views.fixture.FakeConsoleClient;
import dev.bascule.views.fixture.Readinesses;
import dev.bascule.views.fixture.Situation;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadinessViewModelTest {
    private final FakeConsoleClient client = new FakeConsoleClient(Situation.CALM);
    private final ReadinessViewModel model = new ReadinessViewModel(client, Runnable::run);

    @BeforeEach
    void open() {
        client.assesses(Readinesses.of(Situation.CALM));
        model.open(Optional.of(Situation.CALM.genesis()), "", Situation.CALM.now());
    }

    @Test
    void walksFromTheFirstSiteToTheLastAndNotRound() {
        assertThat(model.selectedProperty().get()).contains(AMS3);
        model.walk(-1);
        assertThat(model.selectedProperty().get()).contains(AMS3);
        model.walk(1);
        assertThat(model.selectedProperty().get()).contains(LON1);
        model.walk(7);
        assertThat(model.selectedProperty().get()).contains(SGP1);
    }

    @Test
    void aRoundIsBegunOnceAndCanBeStopped() {
        model.prove();
        model.prove();
        assertThat(client.rounds()).hasSize(1);
        assertThat(model.isMine()).isTrue();
        model.stop();
        assertThat(client.rounds().getFirst()).isCancelled();
        assertThat(model.isMine()).isFalse();
        assertThat(model.noticeProperty().get().orElseThrow()).startsWith("The round was stopped.");
    }

    @Test
    void aRoundThatIsRefusedSaysWhy() {
        model.prove();
        client.rounds().getFirst().completeExceptionally(new Refused("Proofs are being taken already."));
        assertThat(model.noticeProperty().get()).contains("Proofs are being taken already.");
        assertThat(model.isMine()).isFalse();
    }

    @Test
    void aRoundThatEndsBringsItsProofs() {
        model.prove();
        client.rounds().getFirst().complete(Readinesses.unproven(Situation.CALM));
        assertThat(model.readinessProperty()
                        .get()
                        .orElseThrow()
                        .sites()
                        .getFirst()
                        .proofs())
                .noneMatch(p -> p.isProven()
                        && p.measuredAt().isPresent()
                        && p.kind().code().equals("tls"));
        assertThat(model.isMine()).isFalse();
    }

    @Test
    void progressIsThatOfWhoeverBeganTheRound() {
        client.assesses(Readinesses.proving(Situation.CALM));
        model.tick(Situation.CALM.now().plusSeconds(1));
        assertThat(model.proving().orElseThrow().done()).isEqualTo(2);
        assertThat(model.isMine()).isFalse();
    }

    @Test
    void aDrillHasItsOwnWizardAndThatOfThePrimaryIsTheWayHome() {
        assertThat(model.destination(new Remedy("", Remedy.Way.WIZARD, "ams3")))
                .contains(new Destination(Area.FAILOVER, "drill", "genesis/ams3"));
        assertThat(model.destination(new Remedy("", Remedy.Way.WIZARD, "fra1")))
                .contains(new Destination(Area.FAILOVER, "fail-back", "genesis/fra1"));
    }

    @Test
    void everyRemedyThatIsDoneElsewhereLeadsThere() {
        for (var way : Remedy.Way.values()) {
            var here = way == Remedy.Way.PROVE || way == Remedy.Way.COPY;
            assertThat(model.destination(new Remedy("", way, "policy")).isEmpty())
                    .as(way.name())
                    .isEqualTo(here);
        }
    }
}
