// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview.banner;

import dev.bascule.styles.Glyph;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.Vote;
import java.util.List;
import java.util.Optional;

/// Everything the banner shows at one second: the sentence, votes or facts, a countdown, and what can be done.
public record BannerFace(
        boolean isLoud,
        Mark mark,
        Glyph glyph,
        String about,
        String word,
        String more,
        String detail,
        List<Vote> votes,
        List<Fact> facts,
        Optional<Countdown> countdown,
        List<Act> acts) {

    public BannerFace {
        votes = List.copyOf(votes);
        facts = List.copyOf(facts);
        acts = List.copyOf(acts);
    }

    /// A caption and its value.
    public record Fact(String caption, String value) {}

    /// What is about to happen, the digits, and the share of the time that remains (1 to 0); `isHeld` stops it.
    public record Countdown(String words, String digits, double share, boolean isHeld) {}

    static BannerFace calm(Mark mark, String headline, String detail, List<Fact> facts, List<Act> acts) {
        return new BannerFace(
                false, mark, mark.glyph(), headline, "", "", detail, List.of(), facts, Optional.empty(), acts);
    }

    static BannerFace loud(Mark mark, Glyph glyph, String about, String word, String more, String detail) {
        return new BannerFace(
                true, mark, glyph, about, word, more, detail, List.of(), List.of(), Optional.empty(), List.of());
    }

    BannerFace voted(List<Vote> newVotes) {
        return new BannerFace(isLoud, mark, glyph, about, word, more, detail, newVotes, facts, countdown, acts);
    }

    BannerFace stating(List<Fact> newFacts) {
        return new BannerFace(isLoud, mark, glyph, about, word, more, detail, votes, newFacts, countdown, acts);
    }

    BannerFace counting(Countdown newCountdown) {
        return new BannerFace(
                isLoud, mark, glyph, about, word, more, detail, votes, facts, Optional.of(newCountdown), acts);
    }

    BannerFace offering(Act... newActs) {
        return new BannerFace(
                isLoud, mark, glyph, about, word, more, detail, votes, facts, countdown, List.of(newActs));
    }
}
