// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.readiness;

import dev.bascule.readiness.Readiness;
import dev.bascule.readiness.Remedy;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.Latest;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Strip;
import dev.bascule.views.readiness.board.DiagnosePane;
import dev.bascule.views.readiness.board.DrillsPane;
import dev.bascule.views.readiness.board.ProofsPane;
import dev.bascule.views.readiness.board.SitesPane;
import dev.bascule.views.readiness.reading.DrillFace;
import dev.bascule.views.readiness.reading.MoveFace;
import dev.bascule.views.readiness.reading.SiteFace;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Lays the page out: toolbar, what is unusual, and below it the sites beside their proofs or their calendar,
/// or the four diagnoses.
final class ReadinessView extends VBox {
    private static final int BARS = 8;

    private final ReadinessViewModel model;
    private final ReadinessToolbar toolbar;
    private final SitesPane sites;
    private final ProofsPane proofs;
    private final DrillsPane drills;
    private final DiagnosePane diagnose;
    private final VBox strips = new VBox();
    private final HBox body = new HBox();
    private final Latest<Optional<String>> said = new Latest<>();

    ReadinessView(ReadinessViewModel model, Consumer<Remedy> follow) {
        this.model = model;
        toolbar = new ReadinessToolbar(model);
        sites = new SitesPane(model::select);
        proofs = new ProofsPane(follow);
        drills = new DrillsPane(follow);
        diagnose = new DiagnosePane(follow);
        getStyleClass().add("readiness");
        setFocusTraversable(true);
        setAccessibleText("Readiness");
        body.getStyleClass().add("body");
        body.setMinHeight(0);
        setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(toolbar, strips, body);
        model.readinessProperty().subscribe(_ -> refresh());
        model.selectedProperty().subscribe(_ -> refresh());
        model.pageProperty().subscribe(_ -> refresh());
        model.diagnosesProperty().subscribe(diagnose::show);
        model.noticeProperty().subscribe(this::notice);
    }

    private void refresh() {
        toolbar.refresh();
        var readiness = model.readinessProperty().get();
        if (model.pageProperty().get() == Page.DIAGNOSE) {
            put(diagnose);
        } else if (readiness.isEmpty()) {
            put(Notice.loading(BARS, "Reading what was proved."));
        } else if (readiness.get().sites().isEmpty()) {
            put(Notice.empty(
                    Icon.READINESS,
                    "There is no other site",
                    "A deployment needs a backup site before anything can take over. Add one to bascule.yaml."));
        } else {
            fill(readiness.get());
        }
    }

    private void fill(Readiness readiness) {
        var faces = SiteFace.of(readiness, model.now());
        var selected = model.selectedProperty().get();
        sites.show(faces, selected);
        if (model.pageProperty().get() == Page.PROOFS) {
            faces.stream()
                    .filter(f -> selected.equals(Optional.of(f.id())))
                    .findFirst()
                    .ifPresent(proofs::show);
            put(sites, proofs);
        } else {
            drills.show(DrillFace.of(readiness, model.now()), MoveFace.of(readiness, model.now()));
            put(sites, drills);
        }
    }

    private void put(Node... nodes) {
        if (!body.getChildren().equals(List.of(nodes))) {
            body.getChildren().setAll(nodes);
            HBox.setHgrow(nodes[nodes.length - 1], Priority.ALWAYS);
        }
    }

    private void notice(Optional<String> words) {
        if (said.isNews(words)) {
            strips.getChildren()
                    .setAll(words.map(w -> new Strip(null, w)).stream().toList());
        }
    }
}
