// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.drawing;

import dev.bascule.incident.Lane;
import dev.bascule.views.timeline.figure.TimelineFigure;

/// The lanes from top to bottom, and how tall each is for what it has to show.
public enum LaneKind {
    MARKERS("Markers"),
    CHECKS("Checks"),
    QUORUM("Quorum"),
    COORDINATOR("Coordinator"),
    STEPS("Steps"),
    DNS("DNS propagation"),
    PEOPLE("People"),
    NOTIFICATIONS("Notifications");

    static final double CHECK_ROW = 20;
    static final double VOTE_ROW = 18;
    static final double VERDICT_ROW = 22;
    static final double STEP_ROW = 13;
    private static final double LEAST = 38;

    private final String title;

    LaneKind(String title) {
        this.title = title;
    }

    /// Where entries of a lane of the journal are drawn.
    public static LaneKind of(Lane lane) {
        return valueOf(lane.name());
    }

    public String title() {
        return title;
    }

    /// What a lane says while there is nothing on it; empty when it has something to show.
    String emptyWords(TimelineFigure figure) {
        return switch (this) {
            case MARKERS -> figure.brackets().isEmpty() ? "no incident is on show" : "";
            case CHECKS -> figure.checks().isEmpty() ? "no check turned" : "";
            case QUORUM -> figure.votes().isEmpty() && figure.verdicts().isEmpty() ? "no verdict changed" : "";
            case COORDINATOR -> figure.coordinator().bands().isEmpty() ? "nothing was decided" : "";
            case STEPS -> figure.steps().isEmpty() ? "nothing was moved" : "";
            case DNS -> figure.shares().isEmpty() ? "resolvers are asked during a move" : "";
            case PEOPLE -> figure.people().isEmpty() ? "nobody acted" : "";
            case NOTIFICATIONS -> figure.notifications().isEmpty() ? "nobody was told by Bascule" : "";
        };
    }

    /// How far below its top the words of an empty lane stand, clear of what it draws nevertheless.
    double emptyBaseline() {
        return this == DNS ? 38 : 22;
    }

    double heightFor(TimelineFigure figure) {
        return switch (this) {
            case MARKERS -> 60;
            case CHECKS -> Math.max(LEAST, 12 + CHECK_ROW * figure.checks().size());
            case QUORUM ->
                Math.max(
                        LEAST,
                        18
                                + VOTE_ROW * figure.votes().size()
                                + VERDICT_ROW * figure.verdicts().size());
            case COORDINATOR -> 40;
            case STEPS -> Math.max(LEAST, 14 + STEP_ROW * figure.steps().size());
            case DNS -> 72;
            case PEOPLE -> 52;
            case NOTIFICATIONS -> LEAST;
        };
    }
}
