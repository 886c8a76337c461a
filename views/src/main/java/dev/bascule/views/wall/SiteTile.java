// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.wall;

import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.StateGlyph;
import dev.bascule.views.control.ValueLabel;
import dev.bascule.views.wall.WallFace.SiteFace;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.VBox;

/// One site: its state, the share of the resolvers that lead to it, and one figure.
final class SiteTile extends VBox {
    private static final double GLYPH = 64;
    private static final double ICON = 36;

    SiteTile(SiteFace site) {
        getStyleClass().addAll("tile", "site");
        Mark.paint(this, site.mark());
        if (site.isTarget()) {
            getStyleClass().add("target");
        }
        var head = WallPage.row("site-head");
        head.getChildren()
                .addAll(
                        new StateGlyph(site.mark(), GLYPH),
                        WallPage.label("site-name", site.name()),
                        WallPage.gap(),
                        WallPage.whole(WallPage.label("tag-words", site.tag())));
        var foot = WallPage.row("site-foot");
        foot.getChildren()
                .addAll(
                        WallPage.whole(WallPage.label("share", site.share())),
                        new IconView(Icon.TRAFFIC, ICON),
                        WallPage.gap(),
                        WallPage.whole(WallPage.label("caption", site.caption())),
                        ValueLabel.of(site.value(), site.unit(), "site-value"));
        getChildren().addAll(head, WallPage.label("state", site.mark().word()), foot);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText("%s, %s%s, %s of the resolvers, %s %s %s"
                .formatted(
                        site.name(),
                        site.mark().word(),
                        site.tag().isEmpty() ? "" : ", " + site.tag(),
                        site.share(),
                        site.caption(),
                        site.value(),
                        site.unit()));
    }
}
