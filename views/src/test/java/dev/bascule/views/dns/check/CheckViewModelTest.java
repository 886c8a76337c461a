// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.views.fixture.Genesis;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.fixture.Runs;
import dev.bascule.views.fixture.Situation;
import org.junit.jupiter.api.Test;

class CheckViewModelTest {
    private final LiveFixture fixture = new LiveFixture(Situation.FAILING_OVER);

    @Test
    void spreadsWhileEveryNameServerIsRight() {
        var model = model(Genesis.addressOf(Genesis.AMS3));
        model.measure();
        var verdict = model.verdictProperty().get().orElseThrow();
        assertThat(verdict.standing()).isEqualTo(Standing.SPREADING);
        assertThat(verdict.words())
                .isEqualTo(
                        "Every name server gives the expected values; 14 of 22 answering resolvers do, 21 are needed."
                                + " The last is expected at 09:47:12.");
    }

    @Test
    void waitingDoesNotHelpWhereANameServerIsWrong() {
        var model = model(Genesis.addressOf(Genesis.LON1));
        model.measure();
        var verdict = model.verdictProperty().get().orElseThrow();
        assertThat(verdict.standing()).isEqualTo(Standing.WRONG_AT_SOURCE);
        assertThat(verdict.words()).startsWith("0 of 9 name servers give the expected values.");
    }

    @Test
    void onlyChosenResolversCount() {
        var model = model(Genesis.addressOf(Genesis.AMS3));
        model.resolvers().stream().filter(r -> !r.host().equals("8.8.8.8")).forEach(r -> model.count(r, false));
        model.measure();
        assertThat(model.verdictProperty().get().orElseThrow().standing()).isEqualTo(Standing.REACHED);
    }

    @Test
    void anotherQuestionTakesTheVerdictBack() {
        var model = model(Genesis.addressOf(Genesis.AMS3));
        model.measure();
        model.expectedProperty().set("");
        assertThat(model.verdictProperty().get()).isEmpty();
        assertThat(model.refusalProperty().get()).isEqualTo("Say which values the record should have.");
    }

    private CheckViewModel model(String expected) {
        fixture.show(Runs.RUNNING.snapshot());
        var model = new CheckViewModel(fixture.client(), Runnable::run, Runs.RUNNING.picture());
        model.expectedProperty().set(expected);
        return model;
    }
}
