// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bascule.styles.Theme;
import dev.bascule.views.FxTest;
import dev.bascule.views.control.chart.Scale;
import dev.bascule.views.control.chart.Trend;
import dev.bascule.views.control.panel.HealthTile;
import dev.bascule.views.control.panel.TileFace;
import dev.bascule.views.control.panel.Toast;
import dev.bascule.views.control.panel.ToastStack;
import dev.bascule.views.control.row.ChecklistItem;
import dev.bascule.views.control.row.ChecklistLine;
import dev.bascule.views.control.row.StepLine;
import dev.bascule.views.control.row.StepRow;
import dev.bascule.views.control.row.StepState;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class RowTest extends FxTest {
    private final List<String> done = new ArrayList<>();

    @Test
    void aStepGoesOnInASecondLineBeforeItsNameLosesALetter() {
        var line = StepLine.of(
                4, StepState.DONE, "Promote ams3, promote-new-writer, and wait for its replicas", "0.2", "1");
        var row = onFx(() -> new StepRow(line));
        var scene = onFx(() -> scene(Theme.NIGHT, row, 300, 100));
        assertThat(onFx(() -> {
                    scene.getRoot().applyCss();
                    return row.prefHeight(300) - row.prefHeight(900);
                }))
                .isPositive();
    }

    @Test
    void aPersonTicksWithSpaceAndAMeasurementCannotBeTicked() {
        ChecklistItem person = onFx(() -> ChecklistItem.tall(line(false), () -> done.add("person")));
        ChecklistItem measured = onFx(() -> ChecklistItem.tall(line(true), () -> done.add("measured")));
        runOnFx(() -> {
            person.fireEvent(space());
            measured.fireEvent(space());
        });
        assertThat(done).containsExactly("person");
    }

    @Test
    void aMeasuredItemSaysThatItTickedItself() {
        ChecklistLine line = new ChecklistLine("Replication lag under 1 s", true, true, "42 ms", null, "09:41:07");
        assertThat(onFx(() -> ChecklistItem.flat(line, () -> {}).getAccessibleText()))
                .isEqualTo("Replication lag under 1 seconds, ticked by measurement, 42 milliseconds at 09:41:07");
    }

    @Test
    void aRunningStepSpeaksItsProgress() {
        StepLine line =
                new StepLine(14, StepState.RUNNING, "Wait for resolvers", "", "16.7", "75", 0.58, "14 of 24 resolvers");
        assertThat(onFx(() -> new StepRow(line).getAccessibleText()))
                .isEqualTo("Step 14, Wait for resolvers, running, 14 of 24 resolvers, 16.7 of 75 seconds");
    }

    @Test
    void aTileSpeaksNameStateValueAndDetail() {
        HealthTile tile = onFx(HealthTile::new);
        runOnFx(() -> tile.show(new TileFace(
                "fra1 api",
                Mark.UNHEALTHY,
                "5.00",
                "s",
                Trend.of(List.of(), Mark.UNHEALTHY),
                "timeout at 09:40:48",
                3,
                3,
                "running",
                false)));
        assertThat(onFx(tile::getAccessibleText))
                .isEqualTo("fra1 api, UNHEALTHY, 5.00 seconds, 3 of 3 failures, timeout at 09:40:48");
    }

    @Test
    void aQuorumSpeaksEveryVote() {
        QuorumRow row = onFx(QuorumRow::new);
        runOnFx(() -> row.show(
                List.of(new Vote("watcher-eu", Mark.UNHEALTHY), new Vote("watcher-us", Mark.DEGRADED)),
                Mark.UNHEALTHY));
        assertThat(onFx(row::getAccessibleText))
                .isEqualTo("Quorum, 1 of 2 UNHEALTHY: watcher-eu UNHEALTHY, watcher-us DEGRADED");
    }

    @Test
    void aMissingValueIsADashAndNeverZero() {
        ValueLabel label = onFx(() -> new ValueLabel("0", "ms"));
        runOnFx(label::showMissing);
        assertThat(onFx(label::getAccessibleText)).isEqualTo("no value");
    }

    @Test
    void atMostThreeToastsShowAndTheRestAreCounted() {
        ToastStack stack = onFx(ToastStack::new);
        runOnFx(() -> {
            for (int i = 0; i < 5; i++) {
                stack.show(new Toast(Mark.UNHEALTHY, "site " + i, "is down", "09:40:48"));
            }
        });
        assertThat(onFx(() -> stack.getChildren().size())).isEqualTo(4);
        assertThat(onFx(stack::count)).isEqualTo(5);
    }

    @Test
    void aLogarithmicScaleGivesEveryDecadeTheSameRoom() {
        Scale scale = Scale.logarithmic(1, 1000, 0, 300);
        assertThat(scale.at(10)).isCloseTo(100, within(1e-9));
        assertThat(scale.at(100)).isCloseTo(200, within(1e-9));
        assertThat(scale.at(0.1)).isZero();
        assertThat(scale.valueAt(100)).isCloseTo(10, within(1e-9));
    }

    private static ChecklistLine line(boolean measured) {
        return new ChecklistLine("Cause named", measured, false, "", null, "");
    }

    private static KeyEvent space() {
        return new KeyEvent(KeyEvent.KEY_PRESSED, " ", " ", KeyCode.SPACE, false, false, false, false);
    }
}
