// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.lab;

import dev.bascule.views.feed.Following;
import dev.bascule.views.feed.Live;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Navigator;
import dev.bascule.views.navigation.Screen;
import javafx.scene.Node;

/// The lab as a screen. FX thread only.
public final class LabScreen implements Screen {
    private final Live live;
    private final LabView view;
    private final Following following;

    public LabScreen(Live live, LabFaults faults, Navigator navigator) {
        this.live = live;
        this.following = new Following(live);
        view = new LabView(faults, () -> navigator.go(Area.OVERVIEW));
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void opened(Destination destination) {
        following.begin(this::refresh, _ -> {}, this::refresh);
        view.requestFocus();
    }

    private void refresh() {
        live.picture().ifPresent(view::show);
    }

    @Override
    public void closed() {
        following.end();
    }
}
