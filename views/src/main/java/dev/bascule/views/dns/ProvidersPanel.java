// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns;

import dev.bascule.client.DnsPicture;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Receipt;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.chart.DnsCell;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.propagation.Answers;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.control.text.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Each provider with the answers of its own name servers and its newest receipt.
final class ProvidersPanel extends VBox {
    private final Panel panel = new Panel("Providers", "their own name servers, asked without recursion");
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);

    ProvidersPanel() {
        getStyleClass().addAll("providers-panel", "records-panel");
        scroll.setFitToWidth(true);
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
    }

    void show(DnsPage page) {
        var providers = page.record().map(r -> r.providers()).orElse(List.of());
        if (providers.isEmpty()) {
            panel.setContent(Notice.empty(Icon.DNS, "No provider", "No provider holds a record of this deployment."));
            return;
        }
        rows.getChildren().clear();
        providers.forEach(provider -> add(provider, page));
        panel.setContent(scroll);
    }

    private void add(ProviderId provider, DnsPage page) {
        var servers = page.nameServers().stream()
                .filter(r -> r.provider().filter(provider::equals).isPresent())
                .toList();
        var group = new HBox(
                new Label(page.picture().setup().nameOf(provider)),
                new ProseLine(summary(provider, servers, page), Css.F3));
        group.getStyleClass().add("group");
        rows.getChildren().add(group);
        servers.forEach(server -> rows.getChildren().add(row(server)));
        if (servers.isEmpty()) {
            var none = new HBox(new ProseLine("Its name servers were not asked yet.", Css.F3));
            none.getStyleClass().addAll(Css.ROW, "cells");
            rows.getChildren().add(none);
        }
    }

    private static String summary(ProviderId provider, List<DnsPicture.Row> servers, DnsPage page) {
        var receipt = newest(page, provider)
                .map(r -> ", last change `" + Figures.time(r.sentAt()) + "` " + words(r.status()))
                .orElse(", no change by this console");
        return servers.size() + " name servers" + receipt;
    }

    private static Optional<Receipt> newest(DnsPage page, ProviderId provider) {
        return page.dns().receipts().stream()
                .filter(r -> r.provider().equals(provider))
                .max(Comparator.comparing(Receipt::sentAt));
    }

    private static String words(Receipt.Status status) {
        return switch (status) {
            case UNCHANGED -> "found as wanted";
            case ACCEPTED -> "accepted, still spreading";
            case HELD -> "held, spread not known";
            case IN_SYNC -> "in sync";
        };
    }

    private static Node row(DnsPicture.Row server) {
        var answer = new HBox(
                new DnsCell(Answers.of(server)), new Label(Answers.of(server).word()));
        answer.getStyleClass().add("answer");
        var address = mono(server.server().address());
        var row = new HBox(
                Columns.left(new ProseLine(server.server().name()), 220),
                Columns.left(address, 160),
                Columns.left(answer, 120),
                Columns.growing(new ProseLine("`" + Answers.words(server) + "`")),
                Columns.right(mono(Figures.ttl(server.ttl())), 80),
                Columns.right(mono(server.rtt().toMillis() + " ms"), 64),
                Columns.right(mono(Figures.time(server.at())), 80));
        row.getStyleClass().addAll(Css.ROW, "cells");
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText("Name server " + server.server().name() + ", "
                + Answers.of(server).word() + ", " + Answers.words(server) + ", at " + Figures.time(server.at()));
        return row;
    }

    private static Label mono(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll(Css.MONO, Css.T12, Css.F2);
        return label;
    }
}
