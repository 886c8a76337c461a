// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.panel;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ScrollPaneSkin;

/// Content as wide as its surface that scrolls up and down. It is drawn directly: the toolkit would keep it as
/// a picture, which content that changes every second only makes again.
public final class Scroll extends ScrollPane {
    public Scroll(Node content) {
        super(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        var skin = new ScrollPaneSkin(this);
        lookupAll(".viewport").forEach(viewport -> viewport.setCache(false));
        return skin;
    }
}
