// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings;

import java.util.List;

/// Port: the configuration in force, as values with the places they come from. Called on the FX thread, so it
/// answers from memory. Secrets are named by their reference and never resolved.
public interface SettingsSource {
    /// The sections in the order in which they are listed.
    List<Section> sections();
}
