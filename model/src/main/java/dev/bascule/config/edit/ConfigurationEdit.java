// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config.edit;

import dev.bascule.config.Configuration;
import dev.bascule.config.ConfigurationException;
import dev.bascule.config.ConfigurationReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A configuration with other values at some paths: the new text, and what it says. Nothing but these values
/// differs, which is checked by reading both.
public record ConfigurationEdit(String text, Configuration configuration) {
    /// `changes` gives the new YAML text of each path, such as `deployments.genesis.policy.grace`; empty takes the key
    /// away.
    public static ConfigurationEdit of(String file, String before, Map<String, Optional<String>> changes)
            throws ConfigurationException, UneditableException {
        var text = before;
        for (var change : changes.entrySet()) {
            var path = List.of(change.getKey().split("\\.", -1));
            var edit = new YamlEdit(text);
            text = change.getValue().isPresent()
                    ? edit.set(path, change.getValue().get())
                    : edit.remove(path);
        }
        var after = ConfigurationReader.read(file, text);
        if (!rest(ConfigurationReader.read(file, before), changes).equals(rest(after, changes))) {
            throw new UneditableException("the change would reach other values too; change the file by hand");
        }
        return new ConfigurationEdit(text, after);
    }

    private static Map<String, String> rest(Configuration configuration, Map<String, Optional<String>> changes) {
        var rest = new HashMap<String, String>();
        configuration.lines().forEach((path, line) -> {
            if (changes.keySet().stream()
                    .noneMatch(changed -> path.equals(changed) || path.startsWith(changed + "["))) {
                rest.put(path, line.value());
            }
        });
        return rest;
    }
}
