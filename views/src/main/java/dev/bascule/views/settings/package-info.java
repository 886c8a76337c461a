// SPDX-License-Identifier: Apache-2.0
/// The configuration in force, value by value with the line it comes from, and the few choices that belong to
/// this workstation. Read-only. Start at `SettingsSource`.
@NullMarked
package dev.bascule.views.settings;

import org.jspecify.annotations.NullMarked;
