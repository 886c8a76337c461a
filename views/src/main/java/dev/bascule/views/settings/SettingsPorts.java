// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings;

import dev.bascule.settings.PolicyDesk;
import dev.bascule.settings.ReachDesk;
import dev.bascule.settings.StoreDesk;

/// Everything that the settings page asks: the values in force from memory, the desks on a worker.
public record SettingsPorts(SettingsSource source, PolicyDesk policies, ReachDesk reach, StoreDesk store) {}
