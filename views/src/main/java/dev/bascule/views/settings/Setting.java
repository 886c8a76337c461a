// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings;

/// One value as it holds now. `item` names the check, hook or site of a list that it belongs to, empty outside
/// lists;
/// `place` is file and line, such as `bascule.yaml:41`, or `default` where the file does not say.
public record Setting(String item, String key, String value, String place) {
    public Setting(String key, String value, String place) {
        this("", key, value, place);
    }
}
