// SPDX-License-Identifier: Apache-2.0
package dev.bascule.styles;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The stylesheets of a window in the order in which they apply: colours, roles and type first, then one file
/// per control.
public final class Stylesheets {
    private static final List<String> COMPONENTS = List.of(
            "marked",
            "state-glyph",
            "icon",
            "state-pill",
            "state-word",
            "tag",
            "key-cap",
            "value-label",
            "prose",
            "pips",
            "quorum-row",
            "bar",
            "drawn",
            "panel",
            "notice",
            "banner",
            "strip",
            "toast",
            "toast-stack",
            "action-button",
            "segmented",
            "chip",
            "text-field",
            "text-area",
            "field",
            "typed-confirmation",
            "reason-popover",
            "step-row",
            "checklist-item",
            "tick-box",
            "diff-card",
            "event-row",
            "health-tile",
            "link",
            "overview",
            "timeline",
            "topology",
            "incident",
            "tooltip",
            "table-view",
            "tree-table-view",
            "list-view",
            "scroll-bar",
            "scroll-pane",
            "context-menu",
            "menu-button",
            "combo-box",
            "combo-box-popup",
            "choice-box",
            "check-box",
            "radio-button",
            "split-pane",
            "decision",
            "shell",
            "top-bar",
            "rail",
            "rail-item",
            "status-line",
            "overlay",
            "palette",
            "key-map",
            "choice-card",
            "wizard",
            "wizard-head",
            "nav-panel",
            "plan-table",
            "estimate-panel",
            "rule-list",
            "rule-counts",
            "gate-list",
            "fact-list",
            "score-panel",
            "execution",
            "run-header",
            "log-panel",
            "people-column",
            "dns-legend",
            "run-dialog",
            "dns",
            "dns-toolbar",
            "resolver-panel",
            "open-panel",
            "drift-table",
            "records-panel",
            "providers-panel",
            "propagation-check",
            "settings",
            "lab");

    private Stylesheets() {}

    /// Every address for `theme`; the tokens come first, so changing the theme replaces the first entry alone.
    public static List<String> of(Theme theme) {
        return Stream.concat(Stream.of(theme.tokens(), address("base.css")), components().stream())
                .toList();
    }

    static List<String> components() {
        return COMPONENTS.stream()
                .map(name -> address("components/" + name + ".css"))
                .toList();
    }

    static String address(String file) {
        return Objects.requireNonNull(
                        Stylesheets.class.getResource(file),
                        () -> "The stylesheet " + file + " is missing from the program.")
                .toExternalForm();
    }
}
