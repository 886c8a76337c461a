// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview.banner;

import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.control.Vote;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

/// The votes of all vantage points by name, in two columns.
final class VoteGrid extends GridPane {
    private static final double GLYPH = 12;

    VoteGrid(List<Vote> votes) {
        getStyleClass().add("vote-grid");
        var perColumn = Math.ceilDiv(votes.size(), 2);
        for (var i = 0; i < votes.size(); i++) {
            var line = new HBox(
                    new StateGlyph(votes.get(i).mark(), GLYPH),
                    new Label(votes.get(i).vantage()));
            line.getStyleClass().add("vote");
            line.setAlignment(Pos.CENTER_LEFT);
            add(line, i / perColumn, i % perColumn);
        }
    }
}
