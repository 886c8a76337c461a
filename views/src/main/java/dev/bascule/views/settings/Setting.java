// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings;

/// One value as it holds now. `place` is file and line, such as `bascule.yaml:41`, or `default` where the
/// file does not say.
public record Setting(String key, String value, String place) {}
