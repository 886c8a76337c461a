// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.wall;

import dev.bascule.styles.Glyph;
import dev.bascule.views.control.Mark;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything the wall shows at one second.
record WallFace(
        String name,
        String about,
        String clock,
        Hero hero,
        List<SiteFace> sites,
        List<Fact> facts,
        List<Person> people,
        Pulse pulse) {
    WallFace {
        sites = List.copyOf(sites);
        facts = List.copyOf(facts);
        people = List.copyOf(people);
    }

    /// The one thing that matters now. A null `mark` is calm and takes no colour but its glyph's.
    record Hero(
            @Nullable Mark mark,
            Glyph glyph,
            String word,
            String line,
            String digits,
            String caption,
            Optional<Track> track) {}

    /// Time as a bar: the share that has passed, and marks on the way.
    record Track(double done, List<Tick> ticks) {
        Track {
            ticks = List.copyOf(ticks);
        }
    }

    /// A mark at a share of the bar; `isState` takes the colour of the hero.
    record Tick(double at, String words, String digits, boolean isState) {}

    /// A site; `share` is that of the resolvers that lead to it, and `tag` what part it plays now.
    record SiteFace(Mark mark, String name, String tag, String share, String caption, String value, String unit) {
        boolean isTarget() {
            return tag.equals("target");
        }
    }

    /// A caption, a number with what it is out of, a bar where there is a share, and words below.
    record Fact(String caption, Optional<Mark> mark, String value, String of, Optional<Double> share, String words) {}

    record Person(String role, String name) {}

    /// How old what is shown is, in words; not `isLive` once that is too old to be believed.
    record Pulse(boolean isLive, String words, String age) {}
}
