// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns.check;

import dev.bascule.client.AmendmentPicture;
import dev.bascule.client.DnsPicture;
import dev.bascule.dns.ProviderId;
import dev.bascule.views.control.chart.DnsLegend;
import dev.bascule.views.control.chart.DnsMatrix;
import dev.bascule.views.control.propagation.PropagationBoard;
import dev.bascule.views.control.row.Columns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The matrix of a measurement, judged by the expected values: filled gives them, hollow gives others.
final class VerdictPane extends VBox {
    private final DnsMatrix matrix = new DnsMatrix();
    private final Label servers = new Label();

    VerdictPane() {
        getStyleClass().add("verdict-pane");
        var head = new HBox(servers, Columns.space(), new DnsLegend());
        head.getStyleClass().add("legend-row");
        var padded = new StackPane(matrix);
        padded.getStyleClass().add("matrix");
        var scroll = new ScrollPane(padded);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
    }

    /// `names` says what people call a provider.
    void show(PropagationVerdict verdict, String record, Function<ProviderId, String> names, Instant now) {
        servers.setText(verdict.serversRight() + " of " + verdict.servers().size() + " name servers, " + verdict.moved()
                + " of " + verdict.resolvers().size() + " resolvers give the expected values");
        var board = PropagationBoard.of(judged(verdict), record, names, now);
        matrix.show(board.providers(), board.rows());
    }

    /// The measured rows with the state that the expectation gives them.
    private static DnsPicture judged(PropagationVerdict verdict) {
        var rows = Stream.concat(verdict.servers().stream(), verdict.resolvers().stream())
                .map(Judged::asExpected)
                .toList();
        return new DnsPicture(
                List.of(),
                rows,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                verdict.measuredAt(),
                Optional.empty(),
                AmendmentPicture.NONE);
    }
}
