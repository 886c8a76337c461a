// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.run;

import dev.bascule.client.DnsPicture;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.plan.Verb;
import dev.bascule.styles.Css;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.control.text.Figures;
import java.time.Instant;
import java.util.Comparator;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// When what is still open will have happened, as far as that can be predicted.
final class NextPanel extends VBox {
    private final Panel panel = new Panel("Next", "predicted");
    private final VBox lines = new VBox();

    NextPanel() {
        lines.getStyleClass().add("next");
        panel.setContent(lines);
        getChildren().add(panel);
    }

    void show(RunPage page) {
        lines.getChildren().clear();
        var run = page.run();
        if (run.status() != ExecutionStatus.RUNNING) {
            lines.getChildren().add(new ProseFlow(still(page), Css.F2));
            return;
        }
        var dns = page.picture().dns();
        var share = Math.round(page.picture().setup().policy().propagationShare() * 100);
        dns.predictedDone().ifPresent(at -> add("`" + share + " %` of resolvers", at));
        page.forecast()
                .predicted()
                .ifPresent(p -> add(goal(run.plan().verb()), run.startedAt().plus(p)));
        var open = dns.rows().stream()
                .filter(r -> r.provider().isEmpty() && r.expectedAt().isPresent())
                .toList();
        open.stream()
                .filter(r -> !r.servesStale())
                .max(Comparator.comparing(r -> r.expectedAt().orElseThrow()))
                .ifPresent(last -> add(
                        "Last resolver, " + last.server().name(),
                        last.expectedAt().orElseThrow()));
        open.stream()
                .filter(DnsPicture.Row::servesStale)
                .forEach(r -> lines.getChildren()
                        .add(new ProseFlow(
                                r.server().name() + " keeps answers past their TTL, so nobody can say", Css.F3)));
    }

    private static String goal(Verb verb) {
        return switch (verb) {
            case FAIL_OVER, SWITCH_OVER -> "FAILED OVER";
            case FAIL_BACK -> "RECOVERED";
            case ROLL_BACK -> "rolled back";
            case LOWER_TTL, RESTORE_TTL, REPAIR_RECORD -> "amended";
        };
    }

    private static String still(RunPage page) {
        return switch (page.run().status()) {
            case PAUSED_BY_FAILED_STEP -> "No prediction while step " + page.currentStep() + " waits for a decision.";
            case PAUSED_BY_OPERATOR -> "No prediction while the run is paused.";
            case ABORTING -> "The running step ends first, then everything done is taken back.";
            case ROLLING_BACK -> "What was done is being taken back.";
            case RUNNING, COMPLETED, COMPLETED_WITH_EXCEPTIONS, ROLLED_BACK, FAILED ->
                "The run has ended. The incident keeps what is left to do.";
        };
    }

    private void add(String words, Instant at) {
        var time = new Label(Figures.time(at));
        time.getStyleClass().addAll(Css.MONO, Css.T12, Css.F1);
        time.setMinWidth(USE_PREF_SIZE);
        Node line = new HBox(Columns.growing(new ProseFlow(words).beside()), time);
        line.getStyleClass().add("line");
        lines.getChildren().add(line);
    }
}
