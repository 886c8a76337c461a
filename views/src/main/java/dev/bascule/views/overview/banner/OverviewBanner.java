// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.overview.banner;

import dev.bascule.styles.Css;
import dev.bascule.views.control.Bar;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.panel.Banner;
import dev.bascule.views.overview.banner.BannerFace.Countdown;
import dev.bascule.views.overview.banner.BannerFace.Fact;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Puts a banner's face on nodes; its buttons stay the same nodes, so that focus survives every second.
public final class OverviewBanner {
    private static final double BAR_WIDTH = 220;
    private static final double BAR_HEIGHT = 4;
    private static final double ROOM_FOR_VOTES = 1320;

    private final Banner banner = new Banner();
    private final Map<Act, ActionButton> buttons = new EnumMap<>(Act.class);
    private final ProseLine countdownWords = new ProseLine("", Css.T13).whole();
    private final Bar bar = new Bar(BAR_WIDTH, BAR_HEIGHT);
    private final VBox countdown = new VBox(countdownWords, bar);
    private final Label digits = new Label();
    private @Nullable BannerFace shown;

    /// `act` is called with what the person chose.
    public OverviewBanner(Consumer<Act> act) {
        for (var each : Act.values()) {
            var kind = each.isMain() ? ActionButton.Kind.PRIMARY : ActionButton.Kind.USUAL;
            var button = new ActionButton(each.words(), kind, () -> act.accept(each)).large();
            buttons.put(each, each.key().isEmpty() ? button : button.key(each.key()));
        }
        bar.getStyleClass().add("bright");
        countdown.getStyleClass().add("countdown");
        digits.getStyleClass().add("countdown-digits");
        digits.setMinWidth(Region.USE_PREF_SIZE);
    }

    public Banner node() {
        return banner;
    }

    public Node button(Act act) {
        return Objects.requireNonNull(buttons.get(act));
    }

    public boolean offers(Act act) {
        return shown != null && shown.acts().contains(act);
    }

    /// Makes every button say why it cannot act; empty lets them act again.
    public void refuse(String why) {
        buttons.values().forEach(b -> b.refuseBecause(why.isEmpty() ? null : why));
        button(Act.OPEN_RUN).setDisable(false);
        Objects.requireNonNull(buttons.get(Act.OPEN_RUN)).refuseBecause(null);
    }

    public void show(BannerFace face) {
        var before = shown;
        if (face.equals(before)) {
            return;
        }
        shown = face;
        if (face.isLoud()) {
            banner.showLoud(face.mark(), face.glyph(), face.about(), face.word(), face.more(), face.detail());
        } else {
            banner.showCalm(face.mark(), face.about(), face.detail());
        }
        face.countdown().ifPresent(this::count);
        if (before == null || hasOtherParts(face, before)) {
            arrange(face);
        }
    }

    private static boolean hasOtherParts(BannerFace face, BannerFace before) {
        return !face.votes().equals(before.votes())
                || !face.facts().equals(before.facts())
                || !face.acts().equals(before.acts())
                || face.countdown().isPresent() != before.countdown().isPresent();
    }

    private void arrange(BannerFace face) {
        var facts = new ArrayList<Node>();
        if (face.votes().size() > 1) {
            facts.add(votes(face));
        }
        face.facts().forEach(fact -> facts.add(fact(fact)));
        face.countdown().ifPresent(_ -> facts.add(countdown));
        banner.setFacts(facts.toArray(Node[]::new));
        var actions = new ArrayList<Node>();
        face.countdown().ifPresent(_ -> actions.add(digits));
        face.acts().forEach(act -> actions.add(button(act)));
        banner.setActions(actions.toArray(Node[]::new));
    }

    /// Names of the vantage points go first where there is little room; the top bar counts their votes.
    private Node votes(BannerFace face) {
        var votes = new VoteGrid(face.votes());
        var hasRoom = banner.widthProperty().greaterThanOrEqualTo(ROOM_FOR_VOTES);
        votes.visibleProperty().bind(hasRoom);
        votes.managedProperty().bind(hasRoom);
        return votes;
    }

    private void count(Countdown newest) {
        show(countdownWords, !newest.words().isEmpty());
        countdownWords.setText(newest.words());
        show(bar, newest.share() > 0);
        bar.show(newest.share(), null);
        bar.setOpacity(newest.isHeld() ? 0.5 : 1);
        show(digits, !newest.digits().isEmpty());
        digits.setText(newest.digits());
        digits.setAccessibleText(newest.words().replace("**", "") + " " + newest.digits());
    }

    private static Node fact(Fact fact) {
        var caption = new Label(fact.caption());
        caption.getStyleClass().addAll(Css.T11, Css.F3);
        var value = new ProseLine(fact.value(), Css.STRONG, Css.T13, Css.F1);
        value.setMaxWidth(BAR_WIDTH);
        var box = new VBox(caption, value);
        box.getStyleClass().add("banner-fact");
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
