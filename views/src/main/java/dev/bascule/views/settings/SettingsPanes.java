// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.settings;

import dev.bascule.topology.DeploymentId;
import dev.bascule.views.feed.Ask;
import dev.bascule.views.navigation.Appearance;
import dev.bascule.views.settings.keeping.StoreModel;
import dev.bascule.views.settings.keeping.StorePane;
import dev.bascule.views.settings.look.LookPane;
import dev.bascule.views.settings.policy.PolicyModel;
import dev.bascule.views.settings.policy.PolicyPane;
import dev.bascule.views.settings.reach.ReachModel;
import dev.bascule.views.settings.reach.ReachPane;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The pages of the settings, made once; opening one asks for what it shows.
final class SettingsPanes {
    private static final double LEAST_TESTS = 320;
    private static final double LEAST_VALUES = 160;

    private final SettingsPorts ports;
    private final PolicyModel policy;
    private final ReachModel providers;
    private final ReachModel resolvers;
    private final StoreModel store;
    private final PolicyPane policyPane;
    private final ReachPane providersPane;
    private final ReachPane resolversPane;
    private final StorePane storePane;
    private final LookPane lookPane;
    private final SectionPanel section = new SectionPanel();

    SettingsPanes(SettingsPorts ports, Appearance appearance, Ask ask, Executor fxThread) {
        this.ports = ports;
        policy = new PolicyModel(ports.policies(), ask, fxThread);
        providers = new ReachModel(ask);
        resolvers = new ReachModel(ask);
        store = new StoreModel(ports.store(), ask, fxThread);
        policyPane = new PolicyPane(policy);
        providersPane = new ReachPane(
                providers,
                "Providers",
                "read with the real credentials, never written to",
                "The configuration names no provider that this version can use.");
        resolversPane = new ReachPane(
                resolvers, "Resolvers", "what propagation asks besides every name server", "There is no resolver.");
        List.of(providersPane, resolversPane).forEach(pane -> pane.setMinHeight(LEAST_TESTS));
        storePane = new StorePane(store);
        lookPane = new LookPane(appearance);
    }

    /// What is shown for a page, with everything on it as of now.
    Region open(Page page) {
        return switch (page.kind()) {
            case POLICY -> {
                policy.open(new DeploymentId(page.deployment()));
                yield policyPane;
            }
            case PROVIDERS -> {
                providers.showProviders(ports.reach());
                yield with(providersPane, page);
            }
            case RESOLVERS -> {
                resolvers.showResolvers(ports.reach());
                yield with(resolversPane, page);
            }
            case STORE -> {
                store.look();
                yield with(storePane, page);
            }
            case LOOK -> lookPane;
            case VALUES -> found(page.section().orElseThrow());
        };
    }

    /// Values and nothing else, such as those that were searched for.
    Region found(Section values) {
        section.show(values);
        return section;
    }

    private Region with(Region pane, Page page) {
        var both = new VBox(pane);
        both.getStyleClass().add("both");
        VBox.setVgrow(pane, Priority.SOMETIMES);
        page.section().ifPresent(values -> {
            section.show(values);
            VBox.setVgrow(section, Priority.ALWAYS);
            section.setMinHeight(LEAST_VALUES);
            both.getChildren().add(section);
        });
        return both;
    }

    PolicyModel policy() {
        return policy;
    }

    /// Does what P means on a page: tests everything on it.
    boolean probe(Page.Kind kind) {
        switch (kind) {
            case PROVIDERS -> providersPane.press();
            case RESOLVERS -> resolversPane.press();
            case POLICY, STORE, LOOK, VALUES -> {
                return false;
            }
        }
        return true;
    }

    /// Does what V means on the page of the store.
    boolean verify(Page.Kind kind) {
        if (kind == Page.Kind.STORE) {
            storePane.verify();
        }
        return kind == Page.Kind.STORE;
    }

    /// Ends what is under way on a page; false when nothing is.
    boolean callOff(Page.Kind kind) {
        if (kind == Page.Kind.POLICY && policy.isTrying()) {
            policy.callOff();
            return true;
        }
        var reach = kind == Page.Kind.PROVIDERS ? providers : resolvers;
        if ((kind == Page.Kind.PROVIDERS || kind == Page.Kind.RESOLVERS) && reach.isRunning()) {
            reach.callOff();
            return true;
        }
        if (kind == Page.Kind.STORE && store.workProperty().get().isRunning()) {
            store.callOff();
            return true;
        }
        return false;
    }

    /// Puts the focus where the work of a page begins.
    void focus(Page.Kind kind) {
        if (kind == Page.Kind.POLICY) {
            policyPane.focusForm();
        }
    }
}
