// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings;

import dev.bascule.client.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The settings page without its nodes: its pages, the values of the configuration in force, and
/// what is wrong with a newer file. FX thread only.
public final class SettingsViewModel {

    private static final String PROVIDERS = "Providers";
    private static final String RESOLVERS = "Resolvers";
    private static final String STORE = "Store";
    private static final String POLICY = "Policy of ";

    private final SettingsSource source;
    private final ObservableList<Page> pages = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<ConfigurationTrouble> trouble =
            new ReadOnlyObjectWrapper<>(new ConfigurationTrouble("", List.of()));
    private final ReadOnlyObjectWrapper<String> file = new ReadOnlyObjectWrapper<>("");
    private List<Section> sections = List.of();

    public SettingsViewModel(SettingsSource source) {
        this.source = source;
    }

    /// Changes when another configuration comes into force.
    public ObservableList<Page> pages() {
        return pages;
    }

    /// No mistakes while the newest file is the one in force.
    public ReadOnlyObjectProperty<ConfigurationTrouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// The file in force.
    public ReadOnlyObjectProperty<String> fileProperty() {
        return file.getReadOnlyProperty();
    }

    public void show(Snapshot newest) {
        var standing = newest.standing();
        file.set(standing.configurationName());
        trouble.set(new ConfigurationTrouble(standing.configuration(), standing.configurationProblems()));
        var present = source.sections();
        var deployments = newest.deployments().stream()
                .map(d -> d.deployment().id().value())
                .toList();
        var next = pages(deployments, present);
        if (!next.equals(pages)) {
            sections = present;
            pages.setAll(next);
        }
    }

    private static List<Page> pages(List<String> deployments, List<Section> sections) {
        var next = new ArrayList<Page>();
        deployments.forEach(d -> next.add(new Page(POLICY + d, Page.Kind.POLICY, d, Optional.empty())));
        next.add(Page.of(Page.Kind.PROVIDERS, PROVIDERS, named(sections, PROVIDERS)));
        next.add(Page.of(Page.Kind.RESOLVERS, RESOLVERS, named(sections, RESOLVERS)));
        next.add(Page.of(Page.Kind.STORE, STORE, named(sections, STORE)));
        next.add(Page.of(Page.Kind.LOOK, "This workstation", Optional.empty()));
        sections.stream()
                .filter(s -> next.stream().noneMatch(p -> p.title().equals(s.title())))
                .forEach(s -> next.add(Page.of(Page.Kind.VALUES, s.title(), Optional.of(s))));
        return next;
    }

    private static Optional<Section> named(List<Section> sections, String title) {
        return sections.stream().filter(s -> s.title().equals(title)).findFirst();
    }

    /// Every value of the file whose key, value or place holds all these words, under the section that it
    /// stands in.
    public Section search(String words) {
        var wanted = words.toLowerCase(Locale.ROOT).strip().split("\\s+");
        var found = sections.stream()
                .flatMap(section -> section.settings().stream()
                        .filter(s -> holds(
                                section.title() + " " + s.item() + " " + s.key() + " " + s.value() + " " + s.place(),
                                wanted))
                        .map(s -> new Setting(
                                section.title() + (s.item().isEmpty() ? "" : ", " + s.item()),
                                s.key(),
                                s.value(),
                                s.place())))
                .toList();
        var count = found.size() == 1 ? "1 value" : found.size() + " values";
        return new Section("Found", count + " with '" + words.strip() + "'", found, List.of());
    }

    private static boolean holds(String text, String[] words) {
        var lower = text.toLowerCase(Locale.ROOT);
        return Stream.of(words).allMatch(lower::contains);
    }

    /// The place of the page that a destination asks for, such as `policy`: the one of just that name, else one
    /// of the deployment; the first when none fits.
    public int find(String wanted, String deployment) {
        var titles = pages.stream().map(p -> p.title().toLowerCase(Locale.ROOT)).toList();
        return Stream.<Predicate<String>>of(
                        title -> title.equals(wanted),
                        title -> title.contains(wanted) && title.contains(deployment),
                        title -> title.contains(wanted))
                .filter(_ -> !wanted.isEmpty())
                .flatMap(fits -> titles.stream().filter(fits).limit(1))
                .findFirst()
                .map(titles::indexOf)
                .orElse(0);
    }
}
