// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.chart;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// What the cells of answers mean: new, old, NXDOMAIN and timeout.
public final class DnsLegend extends HBox {
    private static final double CELL = 16;

    public DnsLegend() {
        getStyleClass().add("dns-legend");
        for (var answer : List.of(DnsAnswer.NEW, DnsAnswer.OLD, DnsAnswer.NXDOMAIN, DnsAnswer.TIMEOUT)) {
            var item = new HBox(new DnsCell(answer, CELL), new Label(answer.word()));
            item.getStyleClass().add("item");
            getChildren().add(item);
        }
    }
}
