// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.navigation;

import java.util.List;

/// Keys that do one thing on a page, such as `+` and `−`, and what they do.
public record KeyHelp(String words, List<String> keys) {
    public KeyHelp {
        keys = List.copyOf(keys);
    }

    public static KeyHelp of(String words, String... keys) {
        return new KeyHelp(words, List.of(keys));
    }
}
