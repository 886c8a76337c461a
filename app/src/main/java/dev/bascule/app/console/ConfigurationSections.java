// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import dev.bascule.config.Configuration;
import dev.bascule.views.settings.Section;
import dev.bascule.views.settings.Setting;
import dev.bascule.views.settings.SettingsSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The configuration in force as sections with source lines, for the settings screen.
public final class ConfigurationSections implements SettingsSource {
    private static final int DEPTH = 3;

    private final Supplier<Configuration> inForce;
    private final Supplier<List<String>> remarks;

    public ConfigurationSections(Supplier<Configuration> inForce, Supplier<List<String>> remarks) {
        this.inForce = inForce;
        this.remarks = remarks;
    }

    @Override
    public List<Section> sections() {
        var configuration = inForce.get();
        Map<String, List<Setting>> groups = new LinkedHashMap<>();
        configuration.lines().forEach((path, line) -> {
            var setting = new Setting(key(path), line.value(), configuration.file() + ":" + line.line());
            groups.computeIfAbsent(group(path), g -> new ArrayList<>()).add(setting);
        });
        var sections = new ArrayList<Section>();
        groups.forEach((title, settings) ->
                sections.add(new Section(title, about(configuration, title), settings, notes(title))));
        return sections;
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
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String about(Configuration configuration, String title) {
        return title.startsWith("Policy")
                ? "What is not written here has its default."
                : "From " + configuration.file();
    }

    private List<String> notes(String title) {
        var word = title.toLowerCase(java.util.Locale.ROOT);
        return remarks.get().stream()
                .filter(n -> word.startsWith("providers") && n.contains("provider ")
                        || word.startsWith("checkers") && n.contains("checker ")
                        || word.startsWith("notify") && n.contains("channel "))
                .toList();
    }
}
