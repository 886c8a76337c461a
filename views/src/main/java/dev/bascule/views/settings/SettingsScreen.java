// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings;

import dev.bascule.views.feed.Following;
import dev.bascule.views.feed.Live;
import dev.bascule.views.navigation.Appearance;
import dev.bascule.views.navigation.Destination;
import dev.bascule.views.navigation.Screen;
import javafx.scene.Node;

/// Settings as a screen; a destination's view names a section by a word of its title, such as `policy`. FX
/// thread only.
public final class SettingsScreen implements Screen {
    private final Live live;
    private final SettingsViewModel model;
    private final SettingsView view;
    private final Following following;

    public SettingsScreen(SettingsSource source, Appearance appearance, Live live) {
        this.live = live;
        this.following = new Following(live);
        model = new SettingsViewModel(source);
        view = new SettingsView(model, appearance);
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void opened(Destination destination) {
        following.begin(live.snapshot().subscribe(model::show));
        view.open(model.find(destination.view(), live.deployment().getValue()));
    }

    @Override
    public void closed() {
        following.end();
    }
}
