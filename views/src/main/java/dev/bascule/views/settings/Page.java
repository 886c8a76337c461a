// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings;

import java.util.Optional;

/// A page in the list of the settings: something that can be done, beside it the values of the file that belong
/// to it, which may be none.
public record Page(String title, Kind kind, String deployment, Optional<Section> section) {
    /// What the page lets people do.
    public enum Kind {
        POLICY,
        PROVIDERS,
        RESOLVERS,
        STORE,
        LOOK,
        VALUES
    }

    static Page of(Kind kind, String title, Optional<Section> section) {
        return new Page(title, kind, "", section);
    }
}
