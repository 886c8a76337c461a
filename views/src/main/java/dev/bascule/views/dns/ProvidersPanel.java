// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns;

import dev.bascule.client.DnsPicture;
import dev.bascule.client.ProviderPicture;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Reading;
import dev.bascule.dns.Receipt;
import dev.bascule.dns.propagation.Answer;
import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.chart.DnsCell;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.propagation.Answers;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.control.text.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Each provider: its newest receipt, request limit, interface, zone and last trouble, and the answers of its
/// own name servers.
final class ProvidersPanel extends VBox {
    private final Panel panel =
            new Panel("Providers", "their interfaces, and their own name servers asked without recursion");
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
        var group =
                new HBox(new Label(page.picture().setup().nameOf(provider)), new ProseLine(summary(servers), Css.F3));
        group.getStyleClass().add("group");
        rows.getChildren().add(group);
        rows.getChildren().addAll(facts(provider, servers, page));
        servers.forEach(server -> rows.getChildren().add(row(server)));
        if (servers.isEmpty()) {
            var none = new HBox(new ProseLine("Its name servers were not asked yet.", Css.F3));
            none.getStyleClass().addAll(Css.ROW, "cells");
            rows.getChildren().add(none);
        }
    }

    private static String summary(List<DnsPicture.Row> servers) {
        return servers.size() + (servers.size() == 1 ? " name server" : " name servers");
    }

    /// Facts of the provider's interface and zone, each measured, or said not to be.
    private static List<Node> facts(ProviderId provider, List<DnsPicture.Row> servers, DnsPage page) {
        var contact = page.dns().providers().stream()
                .filter(p -> p.provider().equals(provider))
                .findFirst();
        var facts = new ArrayList<Node>();
        facts.add(fact(
                "Last receipt",
                newest(page, provider)
                        .map(ProvidersPanel::receipt)
                        .orElse("none: no change by this engine since its start")));
        facts.add(fact(
                "Request limit",
                contact.flatMap(ProviderPicture::limit)
                        .map(l ->
                                "`" + l.remaining() + "` of `" + l.limit() + "` left, reset `" + Figures.time(l.reset())
                                        + "`, told `" + Figures.time(l.toldAt()) + "`"
                                        + (l.isScarce() ? "; **less than a tenth**" : ""))
                        .orElse(contact.isEmpty() ? "not read yet" : "not told by provider")));
        facts.add(fact(
                "Interface",
                contact.map(c -> "read `" + Figures.time(c.readAt()) + "`, took `"
                                + c.latency().toMillis() + "` ms")
                        .orElse("not read yet")));
        facts.add(fact("Zone", zone(provider, servers, page)));
        facts.add(fact(
                "Last trouble",
                contact.map(c -> c.trouble()
                                .map(t -> "`" + Figures.timeOrDay(t.at(), page.now()) + "` " + t.sentence())
                                .orElse("none seen by this engine since its start"))
                        .orElse("not read yet")));
        return facts;
    }

    private static String receipt(Receipt r) {
        return words(r.status()) + " at `" + Figures.exactTime(r.acceptedAt()) + "`, id "
                + (r.id().isEmpty() ? "not told by provider" : "`" + r.id() + "`") + ", held `"
                + String.join(", ", r.held().values()) + "` TTL `"
                + r.held().ttl().toSeconds() + "`, reads back `"
                + String.join(", ", r.readBack().values()) + "` TTL `"
                + r.readBack().ttl().toSeconds() + "`";
    }

    private static String zone(ProviderId provider, List<DnsPicture.Row> servers, DnsPage page) {
        var proxied = page.dns().readings().stream()
                .filter(r -> r.provider().equals(provider))
                .flatMap(r -> r.reading() instanceof Reading.Found f ? f.set().proxied().stream() : Stream.empty())
                .findFirst()
                .map(on -> on ? "proxied: its servers answer the proxy's addresses" : "not proxied")
                .orElse("has no proxy");
        var serials = servers.stream()
                .flatMap(s -> s.answer().stream())
                .map(Answer::serial)
                .filter(s -> s != 0)
                .distinct()
                .map(String::valueOf)
                .toList();
        return page.record().map(r -> "`" + r.key().zone() + "`, ").orElse("") + proxied + ", serial "
                + (serials.isEmpty() ? "not told in answers about addresses" : "`" + String.join(", ", serials) + "`");
    }

    private static Node fact(String name, String words) {
        var row = new HBox(
                Columns.left(new ProseLine(name, Css.T12, Css.F3), 110),
                Columns.growing(new ProseLine(words, Css.T12)));
        row.getStyleClass().addAll(Css.ROW, "cells", "fact");
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(name + ": " + words.replace("`", "").replace("*", ""));
        return row;
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
