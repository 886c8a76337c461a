// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.navigation;

/// A place to go: an area, one of its views (empty for the usual one) and what it should show (empty for everything).
public record Destination(Area area, String view, String subject) {
    public static Destination of(Area area) {
        return new Destination(area, "", "");
    }

    /// The page of one thing, such as the check `fra1/api` or the incident `INC-0412`.
    public static Destination about(Area area, String subject) {
        return new Destination(area, "", subject);
    }

    public Destination in(String newView) {
        return new Destination(area, newView, subject);
    }
}
