// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks;

import dev.bascule.check.CheckType;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.styles.Css;
import dev.bascule.styles.Density;
import dev.bascule.styles.Icon;
import dev.bascule.views.checks.sheet.CheckFilter;
import dev.bascule.views.checks.sheet.CheckRow;
import dev.bascule.views.checks.sheet.Grouping;
import dev.bascule.views.checks.sheet.SavedFilters;
import dev.bascule.views.checks.sheet.Sheet;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.action.Chooser;
import dev.bascule.views.control.action.FilterField;
import dev.bascule.views.control.row.Columns;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;

/// Above the table: find by text, filter by state and by everything else, saved filters, groups and row height.
final class ChecksToolbar extends HBox {
    private static final double ICON = 12;
    private static final double ROOM_FOR_TITLES = 1400;

    private final ChecksViewModel model;
    private final FilterField find = new FilterField("Filter by name, kind, text", "/");
    private final StateFilter states;
    private final MenuButton more = new MenuButton("Filter", new IconView(Icon.FILTER, ICON));
    private final MenuButton vantage = new MenuButton();
    private final MenuButton saved = new MenuButton("Saved");
    private final Latest<List<Object>> shownMenus = new Latest<>();

    ChecksToolbar(ChecksViewModel model) {
        this.model = model;
        getStyleClass().addAll(Css.TOOLBAR, "checks-toolbar");
        find.setId("checks-find");
        find.setMinWidth(150);
        find.setPrefWidth(220);
        find.textProperty()
                .subscribe((_, text) ->
                        model.filterProperty().set(model.filterProperty().get().withText(text)));
        states = new StateFilter(model);
        more.setId("checks-filter");
        more.setAccessibleText("Filter by site, kind, critical or muted");
        saved.setId("checks-saved");
        saved.setAccessibleText("Saved filters");
        var density =
                new Chooser<>("Density", model.densityProperty(), Density::words).offer(List.of(Density.values()));
        density.setId("checks-density");
        var group = new Chooser<>("Group", model.groupingProperty(), Grouping::title).offer(List.of(Grouping.values()));
        group.setId("checks-group");
        vantage.setId("checks-vantage");
        var title = new Label("Vantage");
        title.getStyleClass().add(Css.F3);
        vantage.setGraphic(title);
        Stream.of(more, saved, vantage).forEach(m -> m.setMinWidth(USE_PREF_SIZE));
        getChildren().addAll(find, states, more, group, vantage, Columns.space(), saved, density);
        widthProperty()
                .map(width -> width.doubleValue() > 0 && width.doubleValue() < ROOM_FOR_TITLES)
                .subscribe(isNarrow -> {
                    find.setPromptText(isNarrow ? "Name, kind, text" : "Filter by name, kind, text");
                    density.setTerse(isNarrow);
                    group.setTerse(isNarrow);
                });
        model.filterProperty().subscribe(f -> {
            if (!find.getText().strip().equals(f.text())) {
                find.setText(f.text());
            }
        });
        model.savedProperty().subscribe(this::showSaved);
    }

    void focusFind() {
        find.requestFocus();
    }

    /// `sites` and `checkers` are those that can be filtered by.
    void show(Sheet sheet, List<String> sites, List<String> checkers) {
        states.show(sheet);
        var filter = model.filterProperty().get();
        if (shownMenus.isNews(List.of(filter, sites, checkers))) {
            more.getItems().setAll(filterItems(filter, sites));
            showVantage(filter, checkers);
        }
    }

    /// The sites of a deployment and what they share, in order.
    static List<String> sites(DeploymentPicture picture) {
        var sites = new ArrayList<String>();
        picture.deployment().sites().forEach(s -> sites.add(s.id().value()));
        sites.add(CheckRow.SHARED);
        return sites;
    }

    /// The vantage points that look at the deployment, in their fixed order.
    static List<String> checkers(DeploymentPicture picture) {
        var checkers = new LinkedHashSet<String>();
        picture.checks().forEach(c -> checkers.add(c.checker().value()));
        return List.copyOf(checkers);
    }

    private List<MenuItem> filterItems(CheckFilter filter, List<String> sites) {
        var items = new ArrayList<MenuItem>();
        sites.forEach(s -> items.add(tick(
                CheckFilter.siteName(s),
                filter.sites().contains(s),
                on -> set(current().withSite(s, on)))));
        items.add(new SeparatorMenuItem());
        for (var type : CheckType.values()) {
            items.add(tick(
                    type.code(),
                    filter.types().contains(type),
                    on -> set(current().withType(type, on))));
        }
        items.add(new SeparatorMenuItem());
        for (var mark : List.of(Mark.STANDBY, Mark.HEALTHY)) {
            items.add(tick(
                    mark.word(),
                    filter.states().contains(mark),
                    on -> set(current().withState(mark, on))));
        }
        items.add(new SeparatorMenuItem());
        items.add(tick("Critical only", filter.critical(), on -> set(current().withCritical(on))));
        items.add(tick("Muted only", filter.muted(), on -> set(current().withMuted(on))));
        return items;
    }

    /// Whose eyes the states are those of: all together, or the chosen ones.
    private void showVantage(CheckFilter filter, List<String> checkers) {
        var chosen = checkers.stream().filter(filter.checkers()::contains).toList();
        vantage.setText(
                chosen.isEmpty()
                        ? "all " + checkers.size()
                        : chosen.size() == 1 ? chosen.getFirst() : chosen.size() + " of " + checkers.size());
        vantage.setAccessibleText("Vantage points, " + vantage.getText());
        vantage.getItems()
                .setAll(checkers.stream()
                        .map(c -> tick(
                                c,
                                filter.checkers().contains(c),
                                on -> set(current().withChecker(c, on))))
                        .toList());
    }

    private CheckFilter current() {
        return model.filterProperty().get();
    }

    private void set(CheckFilter next) {
        model.filterProperty().set(next);
    }

    private static CheckMenuItem tick(String words, boolean isOn, Consumer<Boolean> change) {
        var item = new CheckMenuItem(words);
        item.setMnemonicParsing(false);
        item.setSelected(isOn);
        item.setOnAction(_ -> change.accept(item.isSelected()));
        return item;
    }

    private void showSaved(SavedFilters filters) {
        var items = new ArrayList<MenuItem>();
        filters.byName().forEach((name, filter) -> items.add(item(name, () -> set(filter))));
        if (items.isEmpty()) {
            var none = new MenuItem("None yet: filter, then name it");
            none.setDisable(true);
            items.add(none);
        } else {
            var forget = new Menu("Forget");
            filters.byName().keySet().forEach(n -> forget.getItems().add(item(n, () -> model.forget(n))));
            items.add(new SeparatorMenuItem());
            items.add(forget);
        }
        saved.getItems().setAll(items);
    }

    private static MenuItem item(String words, Runnable action) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
