// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.run;

import dev.bascule.client.DnsPicture;
import dev.bascule.failover.plan.ExecutionStatus;
import dev.bascule.failover.plan.Verb;
import dev.bascule.styles.Css;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.control.text.Figures;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// When what is still open will have happened, as far as that can be predicted.
final class NextPanel extends VBox {
    private final Panel panel = new Panel("Next", "predicted");
    private final VBox lines = new VBox();
    private final Latest<List<Line>> shown = new Latest<>();

    /// What is to come and when; without a time, why nothing can be predicted.
    private record Line(String words, Optional<Instant> at) {
        Node node() {
            return at.<Node>map(when -> predicted(words, when)).orElseGet(() -> new ProseFlow(words, Css.F2));
        }
    }

    NextPanel() {
        lines.getStyleClass().add("next");
        panel.setContent(lines);
        getChildren().add(panel);
    }

    void show(RunPage page) {
        var next = page.run().status() == ExecutionStatus.RUNNING
                ? coming(page)
                : List.of(new Line(still(page), Optional.empty()));
        if (shown.isNews(next)) {
            lines.getChildren().setAll(next.stream().map(Line::node).toList());
        }
    }

    private static List<Line> coming(RunPage page) {
        var run = page.run();
        var dns = page.picture().dns();
        var share = Math.round(page.picture().setup().policy().propagationShare() * 100);
        var open = dns.rows().stream()
                .filter(r -> r.provider().isEmpty() && r.expectedAt().isPresent())
                .toList();
        var last = open.stream()
                .filter(r -> !r.servesStale())
                .max(Comparator.comparing(r -> r.expectedAt().orElseThrow()))
                .map(r -> new Line("Last resolver, " + r.server().name(), r.expectedAt()));
        var predicted = Stream.of(
                        dns.predictedDone().map(at -> new Line("`" + share + " %` of resolvers", Optional.of(at))),
                        page.forecast()
                                .predicted()
                                .map(p -> new Line(
                                        goal(run.plan().verb()),
                                        Optional.of(run.startedAt().plus(p)))),
                        last)
                .flatMap(Optional::stream);
        return Stream.concat(
                        predicted,
                        open.stream().filter(DnsPicture.Row::servesStale).map(NextPanel::unknown))
                .toList();
    }

    private static Line unknown(DnsPicture.Row stale) {
        return new Line(stale.server().name() + " keeps answers past their TTL, so nobody can say", Optional.empty());
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

    private static Node predicted(String words, Instant at) {
        var time = new Label(Figures.time(at));
        time.getStyleClass().addAll(Css.MONO, Css.T12, Css.F1);
        time.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(Columns.growing(new ProseFlow(words).beside()), time);
        line.getStyleClass().add("line");
        return line;
    }
}
