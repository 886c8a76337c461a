// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.board;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordSet;
import dev.bascule.failover.amend.Lowered;
import dev.bascule.styles.Css;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;

/// Before a planned move: how long caches would keep the old answer, when lowered TTLs are everywhere, and the
/// way to the planner.
public final class TtlPanel extends VBox {
    private final ProseFlow words = new ProseFlow("", Css.T12, Css.F2);
    private final ActionButton plan;

    public TtlPanel(Runnable openPlanner) {
        getStyleClass().add("ttl-panel");
        plan = ActionButton.usual("Plan TTLs…", openPlanner).small();
        plan.setId("wizard-ttls");
        var body = new VBox(words, plan);
        body.getStyleClass().add("body");
        var panel = new Panel("Caches", "before a planned move", body);
        panel.setMinHeight(USE_PREF_SIZE);
        getChildren().add(panel);
    }

    public void show(DeploymentPicture picture, Instant now) {
        words.setText(words(picture, now));
    }

    static String words(DeploymentPicture picture, Instant now) {
        return picture.dns().amendments().lowered().map(l -> lowered(l, now)).orElseGet(() -> held(picture));
    }

    private static String lowered(Lowered l, Instant now) {
        return l.effectiveAt()
                .map(t -> t.isAfter(now)
                        ? "TTLs are lowered and in every cache that obeys them at `" + Figures.time(t) + "`, in `"
                                + Figures.span(Duration.between(now, t))
                                + "`. A move before then is as slow as with the old ones."
                        : "TTLs are lowered, in every cache that obeys them since `" + Figures.timeOrDay(t, now)
                                + "`. Restore them when the move has settled.")
                .orElse("TTLs are lowered, and it is not known since when everywhere. Count with the old ones: up to `"
                        + l.longestBefore().toSeconds() + "` s.");
    }

    private static String held(DeploymentPicture picture) {
        return picture.dns().readings().stream()
                .flatMap(r -> r.reading() instanceof Reading.Found f ? Stream.of(f.set()) : Stream.empty())
                .map(RecordSet::ttl)
                .max(Duration::compareTo)
                .map(ttl -> "Caches may keep the old answer for up to `" + ttl.toSeconds()
                        + "` s, the longest TTL held. Lower TTLs first and wait that long, and users follow sooner.")
                .orElse("TTLs are not known: no provider was read yet.");
    }
}
