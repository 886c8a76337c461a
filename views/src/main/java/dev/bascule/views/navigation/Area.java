// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.navigation;

import dev.bascule.styles.Icon;
import java.util.Locale;

/// The places of the console in the order of the rail; the letter is the second key of the `G` chord.
public enum Area {
    OVERVIEW("Overview", Icon.OVERVIEW, 'O'),
    TOPOLOGY("Topology", Icon.TOPOLOGY, 'T'),
    CHECKS("Checks", Icon.CHECKS, 'C'),
    DNS("DNS", Icon.DNS, 'D'),
    TIMELINE("Timeline", Icon.TIMELINE, 'L'),
    INCIDENTS("Incidents", Icon.INCIDENTS, 'I'),
    RUNBOOKS("Runbooks", Icon.RUNBOOKS, 'B'),
    READINESS("Readiness", Icon.READINESS, 'R'),
    PREDICTIONS("Predictions", Icon.EYE, 'P'),
    LAB("Lab", Icon.WRENCH, 'W'),
    SETTINGS("Settings", Icon.SETTINGS, 'S'),
    /// The sites of the topology by tier and region: another view of it, not a place of its own.
    TIERS("Tiers", Icon.TOPOLOGY, TOPOLOGY),
    /// The guarded path from target to confirmation: a page inside the overview, not a place of its own.
    FAILOVER("Fail over", Icon.TRAFFIC, OVERVIEW),
    /// A run in progress, shown in the overview's place.
    EXECUTION("Execute", Icon.PLAY, OVERVIEW);

    private static final char NO_LETTER = ' ';

    private final String title;
    private final Icon icon;
    private final char letter;
    private final Area home;

    Area(String title, Icon icon, char letter) {
        this.title = title;
        this.icon = icon;
        this.letter = letter;
        this.home = this;
    }

    Area(String title, Icon icon, Area home) {
        this.title = title;
        this.icon = icon;
        this.letter = NO_LETTER;
        this.home = home;
    }

    public String title() {
        return title;
    }

    public Icon icon() {
        return icon;
    }

    /// Upper case; a blank for pages that have no chord.
    public char letter() {
        return letter;
    }

    /// The rail item under which the page lives; itself for all but the pages inside another.
    public Area home() {
        return home;
    }

    public boolean isInRail() {
        return home == this;
    }

    /// The stable name used in links and in what is remembered between starts.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
