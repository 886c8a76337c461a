// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.interlock;

import dev.bascule.failover.rule.RuleResult;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.row.Columns;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Everything that would block the move now, all of it at once, as the engine's own rules judged it; each with
/// its evidence and what lifts it.
public final class InterlockPanel extends VBox {
    /// Without a width of its own a flow asks for the height of one word a line.
    private static final double WORDS = 300;

    private final Panel panel = new Panel("Interlocks", "");
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);
    private final Latest<List<Object>> shown = new Latest<>();

    public InterlockPanel() {
        getStyleClass().add("interlock-panel");
        scroll.setFitToWidth(true);
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
    }

    /// `isAsking` says that the rules are being judged anew; what was judged before stays in sight.
    public void show(List<RuleResult> rules, boolean isAsking) {
        show("", rules, isAsking);
    }

    /// The same with the move that they are about, where nothing else tells it.
    public void show(String move, List<RuleResult> rules, boolean isAsking) {
        var interlocks = Interlock.of(rules);
        if (!shown.isNews(List.of(move, rules, isAsking))) {
            return;
        }
        if (rules.isEmpty()) {
            panel.setSubtitle("");
            panel.setContent(
                    isAsking
                            ? Notice.loading(3, "Judging every rule")
                            : Notice.empty(
                                    Icon.VERIFY, "Not judged yet", "Choose a target to have every rule judged."));
            return;
        }
        var blocking = interlocks.stream().filter(Interlock::blocks).count();
        panel.setSubtitle((move.isEmpty() ? "" : move + ": ") + blocking + (blocking == 1 ? " blocks, " : " block, ")
                + (interlocks.size() - blocking) + " to accept, of " + rules.size() + " rules");
        rows.getChildren().setAll(interlocks.stream().map(InterlockPanel::row).toList());
        panel.setContent(
                interlocks.isEmpty()
                        ? Notice.empty(Icon.CHECK, "Nothing blocks", "All " + rules.size() + " rules pass now.")
                        : scroll);
    }

    private static Node row(Interlock lock) {
        var title = new ProseLine(lock.result().rule().title(), Css.T12, Css.F1);
        var evidence = new ProseFlow(lock.result().evidence(), Css.T12, Css.F2);
        var lift = new ProseFlow("Lifted when: " + lock.lift(), Css.T12, Css.F3);
        var words = new VBox(title, evidence, lift);
        words.getStyleClass().add("words");
        Columns.growing(words).setPrefWidth(WORDS);
        var row = new HBox(Columns.left(new StateGlyph(lock.blocks() ? Mark.UNHEALTHY : Mark.DEGRADED, 14), 20), words);
        row.getStyleClass().addAll(Css.ROW, "interlock");
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(lock.result().rule().title() + ", " + (lock.blocks() ? "blocks" : "to accept") + ", "
                + lock.result().evidence() + ", lifted when: " + lock.lift());
        return row;
    }
}
