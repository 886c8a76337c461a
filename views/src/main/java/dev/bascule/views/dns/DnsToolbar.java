// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns;

import dev.bascule.styles.Css;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.action.Segmented;
import dev.bascule.views.control.row.Columns;
import dev.bascule.views.control.text.Figures;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The line above the DNS page: which view, which record, what it changes from and to, and asking at once.
final class DnsToolbar extends HBox {
    private static final double WIDE = 1360;

    private final Segmented<DnsTab> tabs = new Segmented<>("View", List.of(DnsTab.values()), DnsTab::title);
    private final MenuButton record = new MenuButton();
    private final Label before = new Label();
    private final Label after = new Label();
    private final HBox change;
    private final ProseLine published = new ProseLine("", Css.T12, Css.F3).whole();
    private final ProseLine asked = new ProseLine("", Css.T12, Css.F3).whole();
    private final ActionButton probe;
    private final Consumer<String> onRecord;
    private final Latest<List<String>> names = new Latest<>();

    DnsToolbar(Consumer<String> onRecord, Runnable onProbe, Runnable onCheck) {
        this.onRecord = onRecord;
        getStyleClass().addAll(Css.TOOLBAR, "dns-toolbar");
        record.setMinWidth(USE_PREF_SIZE);
        record.setMnemonicParsing(false);
        before.getStyleClass().addAll(Css.MONO, Css.T12, Css.F3, "before");
        after.getStyleClass().addAll(Css.MONO, Css.T12, Css.F1);
        change = new HBox(before, new IconView(Icon.ARROW, 14), after);
        change.getStyleClass().add("change");
        change.setMinWidth(USE_PREF_SIZE);
        // The curve begins at the same moment, so that nothing is lost where the window is narrow.
        published.managedProperty().bind(widthProperty().greaterThanOrEqualTo(WIDE));
        published.visibleProperty().bind(published.managedProperty());
        var divider = new Region();
        divider.getStyleClass().add(Css.DIVIDER);
        probe = ActionButton.usual("Probe now", onProbe).small().key("P");
        probe.setId("dns-probe");
        var check = ActionButton.usual("Check propagation…", onCheck).small();
        check.setId("dns-check");
        getChildren().addAll(tabs, divider, record, change, Columns.space(), published, asked, probe, check);
    }

    Segmented<DnsTab> tabs() {
        return tabs;
    }

    void show(DnsPage page) {
        tabs.rename(DnsTab.RECORDS, "Records " + page.records().size());
        tabs.rename(DnsTab.DRIFT, page.drifting() == 0 ? "Drift" : "Drift " + page.drifting());
        page.record()
                .ifPresent(r -> tabs.rename(
                        DnsTab.PROVIDERS, "Providers " + r.providers().size()));
        record.setText(
                page.record().map(r -> r.key() + "  " + Figures.ttl(r.ttl())).orElse("No record"));
        record.setAccessibleText("Record, " + record.getText());
        if (names.isNews(page.records().stream().map(r -> r.key().toString()).toList())) {
            record.getItems()
                    .setAll(page.records().stream()
                            .map(r -> item(r.key().toString()))
                            .toList());
        }
        var isChanging = page.oldValues().isPresent() && page.newValues().isPresent();
        change.setVisible(isChanging);
        change.setManaged(isChanging);
        before.setText(page.oldValues().orElse(""));
        after.setText(page.newValues().orElse(""));
        published.setText(page.published());
        asked.setText(page.asked());
        probe.refuseBecause(page.isAsking() ? "The servers are being asked now." : null);
    }

    private MenuItem item(String name) {
        var item = new MenuItem(name);
        item.setOnAction(_ -> onRecord.accept(name));
        return item;
    }
}
