// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns;

import dev.bascule.client.DnsPicture.DriftRow;
import dev.bascule.styles.Css;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.control.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What can be done about a difference: restoring it goes to a dry run and its guarded path; accepting it is a
/// change of the configuration, which is never written from here, so its line is copied for whoever edits the file.
record DriftActions(Consumer<DriftRow> restore) {
    /// The lines under a row that is no match: why, since when, and what can be done.
    Node of(DriftRow drift, Instant now) {
        var why = new ProseLine(drift.because(), Css.F2);
        var since = new ProseLine(
                drift.since()
                        .map(t -> "first seen `" + Figures.timeOrDay(t, now) + "`, "
                                + Figures.age(Duration.between(t, now)) + " ago, by this engine")
                        .orElse("compared `" + Figures.time(drift.at()) + "`"),
                Css.T11,
                Css.F3);
        var words = new VBox(why, since);
        words.getStyleClass().add("words");
        var line = new HBox(Columns.growing(words));
        line.getStyleClass().addAll(Css.ROW, "why");
        if (drift.verdict().equals("drift")) {
            line.getChildren().addAll(accept(drift), restore(drift));
        }
        return line;
    }

    private Node restore(DriftRow drift) {
        var button = ActionButton.usual("Restore…", () -> restore.accept(drift)).small();
        button.setAccessibleText("Restore " + drift.record() + " at " + drift.provider() + ", opens a dry run");
        button.getStyleClass().add("restore");
        button.refuseBecause(
                drift.heldTtl().isEmpty()
                        ? "The provider holds no plain record that could be set; create it there first."
                        : null);
        return button;
    }

    private static Node accept(DriftRow drift) {
        var line = line(drift);
        var button = ActionButton.usual("Accept: copy line", () -> copy(line)).small();
        button.setTooltip(new Tooltip("Put this into bascule.yaml to make it the desired one: " + line));
        button.setAccessibleText("Accept as desired: copies " + line + " for bascule.yaml");
        return button;
    }

    /// The line of the configuration that would make what is held the desired one.
    static String line(DriftRow drift) {
        return drift.held().equals(drift.desired())
                ? "ttl: " + drift.heldTtl().map(Duration::toSeconds).orElse(0L) + "s"
                : "address: " + String.join(", ", drift.held());
    }

    private static void copy(String line) {
        var content = new ClipboardContent();
        content.putString(line);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
