// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.settings.PolicyKey;
import dev.bascule.topology.DeploymentId;
import dev.bascule.views.feed.Ask;
import dev.bascule.views.fixture.LiveFixture;
import dev.bascule.views.settings.FakeDesks;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PolicyModelTest {
    private final FakeDesks desks = new FakeDesks();
    private final PolicyModel model =
            new PolicyModel(desks, new Ask(LiveFixture.immediate(), Runnable::run), Runnable::run);

    @BeforeEach
    void open() {
        model.open(new DeploymentId("genesis"));
    }

    @Test
    void whatIsWantedIsHeldAgainstTheFileAndTheValueInForceTakesItBack() {
        model.want(PolicyKey.FAILURE_THRESHOLD, " 2 ");

        assertThat(model.draftProperty().get().orElseThrow().diff()).hasSize(2);
        assertThat(model.isWanted(PolicyKey.FAILURE_THRESHOLD)).isTrue();
        assertThat(model.whyNotApply()).isEmpty();

        model.want(PolicyKey.FAILURE_THRESHOLD, "3");
        assertThat(model.draftProperty().get()).isEmpty();
        assertThat(model.whyNotApply()).contains("nothing differs from what is in force");
    }

    @Test
    void aWrongValueIsNeitherTriedNorWritten() {
        model.want(PolicyKey.FAILURE_THRESHOLD, "many");

        model.tryOut();
        model.apply();

        assertThat(model.attemptProperty().get()).isInstanceOf(Attempt.None.class);
        assertThat(model.whyNotTry()).contains("failure_threshold is 'many'");
        assertThat(desks.applied).isZero();
    }

    @Test
    void aTryShowsWhatWouldHaveHappenedBesideWhatDid() {
        model.want(PolicyKey.FAILURE_THRESHOLD, "2");
        model.tryOut();

        assertThat(model.attemptProperty().get())
                .isInstanceOfSatisfying(
                        Attempt.Done.class,
                        done -> assertThat(done.report().furtherMoves()).isEqualTo(1));
    }

    @Test
    void aTryThatIsCalledOffSaysSo() {
        // The first word of progress is heard while the try is under way.
        model.attemptProperty().subscribe(attempt -> {
            if (attempt instanceof Attempt.Running) {
                model.callOff();
            }
        });
        model.tryOut();

        assertThat(model.attemptProperty().get())
                .isInstanceOfSatisfying(
                        Attempt.Ended.class, e -> assertThat(e.title()).isEqualTo("Called off"));
    }

    @Test
    void aFileThatChangedMeanwhileIsSaidAndTheWishStays() {
        desks.refusal = "bascule.yaml changed since it was read. Nothing was written; read it again.";
        model.want(PolicyKey.GRACE, "30s");
        model.apply();

        assertThat(model.noticeProperty().get()).endsWith("Nothing was written; read it again.");
        assertThat(model.text(PolicyKey.GRACE)).isEqualTo("30s");
    }

    @Test
    void aReadOnlyFileIsNotWrittenAndItsLinesCanBeCopied() {
        desks.obstacle = Optional.of("/etc/bascule.yaml is read-only for this user");
        model.open(new DeploymentId("genesis"));
        model.want(PolicyKey.GRACE, "30s");

        model.apply();

        assertThat(desks.applied).isZero();
        assertThat(model.whyNotApply()).contains("/etc/bascule.yaml is read-only for this user");
        assertThat(model.draftProperty().get().orElseThrow().snippet()).contains("grace: 30s");
    }
}
