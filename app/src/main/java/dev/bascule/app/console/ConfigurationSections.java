// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import dev.bascule.app.assembly.EngineAssembly;
import dev.bascule.config.Configuration;
import dev.bascule.config.Configuration.Line;
import dev.bascule.views.settings.Section;
import dev.bascule.views.settings.Setting;
import dev.bascule.views.settings.SettingsPorts;
import dev.bascule.views.settings.SettingsSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The configuration in force as sections with source lines, for the settings screen.
public final class ConfigurationSections implements SettingsSource {
    private static final int DEPTH = 3;
    private static final String VERSION = "Version";
    private static final String NOTIFICATIONS = "Notifications";
    private static final String WHO_IS_TOLD =
            "Bascule tells people by this window, by desktop notices and sounds (page "
                    + "'This workstation'), and by the hooks of a plan. It sends no mail and calls nobody, so somebody has to look.";
    private static final List<String> NAMING = List.of("site", "name", "id");

    private final Supplier<Configuration> inForce;
    private final Supplier<List<String>> remarks;

    /// Everything that the settings page asks of an engine.
    static SettingsPorts of(EngineAssembly engine) {
        var desks = engine.desks();
        return new SettingsPorts(
                new ConfigurationSections(engine::configuration, engine::remarks),
                desks.policies(),
                desks.reach(),
                desks.store());
    }

    public ConfigurationSections(Supplier<Configuration> inForce, Supplier<List<String>> remarks) {
        this.inForce = inForce;
        this.remarks = remarks;
    }

    @Override
    public List<Section> sections() {
        var configuration = inForce.get();
        var names = names(configuration);
        Map<String, List<Setting>> groups = new LinkedHashMap<>();
        inFileOrder(configuration).forEach((path, line) -> {
            var item = names.getOrDefault(item(path), "");
            var setting = new Setting(
                    item, key(path), line.value(), Path.of(configuration.file()).getFileName() + ":" + line.line());
            groups.computeIfAbsent(group(path), g -> new ArrayList<>()).add(setting);
        });
        defaults(configuration, groups);
        var sections = new ArrayList<Section>();
        groups.forEach((title, settings) ->
                sections.add(new Section(title, about(configuration, title), settings, notes(title))));
        sections.sort(Comparator.comparing(s -> s.title().equals(VERSION)));
        return sections;
    }

    /// What holds where the file is silent. The values of a policy stand in its own page, with their defaults.
    private static void defaults(Configuration configuration, Map<String, List<Setting>> groups) {
        var store = groups.computeIfAbsent("Store", _ -> new ArrayList<>());
        var values = configuration.store();
        addDefault(store, "url", values.url());
        addDefault(store, "retention.observations", values.observations().toDays() + "d");
        addDefault(store, "retention.rollups", values.rollups().toDays() + "d");
        groups.computeIfAbsent(NOTIFICATIONS, _ -> new ArrayList<>());
        if (configuration.resolvers().isEmpty()) {
            addDefault(
                    groups.computeIfAbsent("Resolvers", _ -> new ArrayList<>()), "resolvers", "a built-in public list");
        }
    }

    private static void addDefault(List<Setting> settings, String key, String value) {
        if (settings.stream().noneMatch(s -> s.key().equals(key))) {
            settings.add(new Setting(key, value, "default"));
        }
    }

    private static Map<String, Line> inFileOrder(Configuration configuration) {
        Map<String, Line> ordered = new LinkedHashMap<>();
        configuration.lines().entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getValue().line()))
                .forEach(e -> ordered.put(e.getKey(), e.getValue()));
        return ordered;
    }

    /// What each item of a list is called: its site and its name, as far as the file gives them.
    private static Map<String, String> names(Configuration configuration) {
        Map<String, String> names = new HashMap<>();
        for (var key : NAMING) {
            configuration.lines().forEach((path, line) -> {
                var item = item(path);
                if (!item.isEmpty() && path.equals(item + "." + key)) {
                    names.merge(item, line.value(), (before, more) -> before + "/" + more);
                }
            });
        }
        return names;
    }

    /// The path as far as the first item of a list; empty outside lists.
    private static String item(String path) {
        var end = path.indexOf(']');
        return end < 0 ? "" : path.substring(0, end + 1);
    }

    private static String group(String path) {
        var parts = path.split("\\.", -1);
        if (!parts[0].equals("deployments") || parts.length < DEPTH) {
            return name(parts[0].replaceAll("\\[.*", ""));
        }
        var kind = parts[2].replaceAll("\\[.*", "");
        return name(kind) + " of " + parts[1];
    }

    private static String key(String path) {
        var parts = path.split("\\.", -1);
        var from = parts[0].equals("deployments") && parts.length > DEPTH ? DEPTH : parts.length > 1 ? 1 : 0;
        var rest = String.join(".", List.of(parts).subList(from, parts.length));
        return rest.isEmpty() ? path : rest;
    }

    private static String name(String word) {
        return word.equals("notify") ? NOTIFICATIONS : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String about(Configuration configuration, String title) {
        return title.startsWith("Policy")
                ? "What is not written here has its default."
                : "From " + configuration.file();
    }

    private List<String> notes(String title) {
        var word = title.toLowerCase(Locale.ROOT);
        var unused = remarks.get().stream()
                .filter(n -> word.startsWith("providers") && n.contains("provider ")
                        || word.startsWith("checkers") && n.contains("checker ")
                        || title.startsWith(NOTIFICATIONS) && n.contains("channel "));
        var reach = title.equals(NOTIFICATIONS) ? Stream.of(WHO_IS_TOLD) : Stream.<String>empty();
        return Stream.concat(unused, reach).toList();
    }
}
