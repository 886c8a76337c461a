// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks.sheet;

import dev.bascule.check.CheckType;
import dev.bascule.check.Observation;
import dev.bascule.views.control.Mark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which checks are shown. Within one part any choice will do, and all parts must agree; a part without a
/// choice asks for nothing. With vantage points chosen, states are those that they see themselves.
public record CheckFilter(
        String text,
        Set<Mark> states,
        Set<String> sites,
        Set<CheckType> types,
        Set<String> checkers,
        boolean critical,
        boolean muted) {
    public static final CheckFilter ALL = new CheckFilter("", Set.of(), Set.of(), Set.of(), Set.of(), false, false);

    public CheckFilter {
        text = text.strip();
        states = states.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(states));
        sites = Collections.unmodifiableSet(new LinkedHashSet<>(sites));
        checkers = Collections.unmodifiableSet(new LinkedHashSet<>(checkers));
        types = types.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(types));
    }

    /// One part of the filter in words, and the filter without it.
    public record Part(String words, CheckFilter without) {}

    public boolean accepts(CheckRow row) {
        return (states.isEmpty() || states.contains(mark(row)))
                && (sites.isEmpty() || sites.contains(row.site()))
                && (types.isEmpty() || types.contains(row.check().type()))
                && (checkers.isEmpty() || !row.seenBy(checkers).isEmpty())
                && (!critical || row.check().critical())
                && (!muted || row.isMuted())
                && (text.isEmpty() || holds(row, text.toLowerCase(Locale.ROOT)));
    }

    /// The state of a check under this filter: what all agree on, or the worst that the vantage points asked
    /// for see.
    public Mark mark(CheckRow row) {
        return checkers.isEmpty() ? row.mark() : Mark.worst(row.seenBy(checkers));
    }

    private static boolean holds(CheckRow row, String wanted) {
        return has(row.id().label(), wanted)
                || has(row.check().type().code(), wanted)
                || has(row.check().target(), wanted)
                || row.seen().speaker().standing().last().stream()
                        .map(Observation::outcome)
                        .anyMatch(o -> has(o.detail(), wanted));
    }

    private static boolean has(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    public boolean isEmpty() {
        return equals(ALL);
    }

    public CheckFilter withText(String next) {
        return new CheckFilter(next, states, sites, types, checkers, critical, muted);
    }

    public CheckFilter withState(Mark state, boolean wanted) {
        return new CheckFilter(text, changed(states, state, wanted), sites, types, checkers, critical, muted);
    }

    public CheckFilter withoutStates() {
        return new CheckFilter(text, Set.of(), sites, types, checkers, critical, muted);
    }

    public CheckFilter withSite(String site, boolean wanted) {
        return new CheckFilter(text, states, changed(sites, site, wanted), types, checkers, critical, muted);
    }

    public CheckFilter withType(CheckType type, boolean wanted) {
        return new CheckFilter(text, states, sites, changed(types, type, wanted), checkers, critical, muted);
    }

    /// Checks that this vantage point looks at.
    public CheckFilter withChecker(String checker, boolean wanted) {
        return new CheckFilter(text, states, sites, types, changed(checkers, checker, wanted), critical, muted);
    }

    public CheckFilter withCritical(boolean wanted) {
        return new CheckFilter(text, states, sites, types, checkers, wanted, muted);
    }

    public CheckFilter withMuted(boolean wanted) {
        return new CheckFilter(text, states, sites, types, checkers, critical, wanted);
    }

    /// What it asks for, part by part; empty when it asks for nothing.
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        if (!text.isEmpty()) {
            parts.add(new Part("“" + text + "”", withText("")));
        }
        states.forEach(s -> parts.add(new Part(s.word(), withState(s, false))));
        sites.forEach(s -> parts.add(new Part(siteName(s), withSite(s, false))));
        types.forEach(t -> parts.add(new Part(t.code(), withType(t, false))));
        checkers.forEach(c -> parts.add(new Part("seen by " + c, withChecker(c, false))));
        if (critical) {
            parts.add(new Part("critical", withCritical(false)));
        }
        if (muted) {
            parts.add(new Part("muted", withMuted(false)));
        }
        return List.copyOf(parts);
    }

    /// How a site is called where people read it.
    public static String siteName(String site) {
        return site.equals(CheckRow.SHARED) ? "shared" : site;
    }

    private static <T> Set<T> changed(Set<T> set, T each, boolean wanted) {
        var next = new LinkedHashSet<>(set);
        if (wanted) {
            next.add(each);
        } else {
            next.remove(each);
        }
        return next;
    }
}
