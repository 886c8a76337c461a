// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.incident;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.DnsPicture;
import dev.bascule.incident.Incident;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.action.ReasonPopover;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.panel.Strip;
import dev.bascule.views.incident.command.CommandForms;
import dev.bascule.views.incident.command.CommandPage;
import dev.bascule.views.navigation.ReportExport;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Lays out one incident (header; checklists, notes and the side) or the list of all.
final class IncidentView {
    private static final double GAP = 12;
    private static final int BARS = 8;
    private static final double ROOM_FOR_STACK = 1300;

    private final IncidentViewModel model;
    private final ReportExport export;
    private final CommandForms forms;
    private final IncidentHeader header;
    private final CommandPage command;
    private final ChecklistPanel checklist;
    private final NotesPanel notes;
    private final SidePanels side;
    private final IncidentList list;
    private final VBox strips = new VBox();
    private final HBox columns = new HBox();
    private final VBox listPage = new VBox();
    private final Panel waiting = new Panel("Incidents", "loading");
    private final VBox root = new VBox();
    private boolean isOverdue;

    /// `onEvidence` leads to the entries of the incident with this id.
    IncidentView(IncidentViewModel model, ReportExport export, Consumer<String> onEvidence) {
        this.model = model;
        this.export = export;
        forms = new CommandForms(model.desk());
        header = new IncidentHeader(new HeaderActs(), forms, model.leadingProperty());
        command = new CommandPage(
                model.desk(), forms, () -> model.shownProperty().get().ifPresent(i -> onEvidence.accept(i.id())));
        checklist = new ChecklistPanel(model::toggle);
        notes = new NotesPanel(model, forms);
        side = new SidePanels(model.desk()::join, this::export);
        list = new IncidentList(model::choose);
        root.getStyleClass().add("incident");
        root.setFocusTraversable(true);
        columns.getStyleClass().add("incident-columns");
        columns.setSpacing(GAP);
        columns.setMinHeight(0);
        column(checklist.node(), 440, 640);
        column(notes.node(), 320, 420);
        column(side, 280, 324);
        HBox.setHgrow(checklist.node(), Priority.ALWAYS);
        columns.getChildren().addAll(checklist.node(), notes.node(), side);
        VBox.setVgrow(columns, Priority.ALWAYS);
        VBox.setVgrow(command, Priority.ALWAYS);
        columns.widthProperty()
                .subscribe(width -> side.tab(width.doubleValue() > 0 && width.doubleValue() < ROOM_FOR_STACK));
        listPage.getStyleClass().add("incident-columns");
        VBox.setVgrow(listPage, Priority.ALWAYS);
        VBox.setVgrow(list.node(), Priority.ALWAYS);
        VBox.setVgrow(waiting, Priority.ALWAYS);
        bind();
    }

    VBox node() {
        return root;
    }

    /// The note is written where the log is.
    void focusNote() {
        if (model.shownProperty().get().isPresent()) {
            model.leadingProperty().set(false);
            notes.focusField();
        }
    }

    /// Asks one of the questions of the incident on show.
    void ask(BiConsumer<CommandForms, Node> question) {
        if (model.shownProperty().get().isPresent()) {
            question.accept(forms, header.anchor());
        }
    }

    void turnPage() {
        model.leadingProperty().set(!model.leadingProperty().get());
    }

    private static void column(Region column, double least, double usual) {
        column.setMinWidth(least);
        column.setPrefWidth(usual);
    }

    private void bind() {
        model.loadingProperty().subscribe(_ -> arrange());
        model.shownProperty().subscribe(_ -> showIncident());
        model.pictureProperty().subscribe(_ -> showIncident());
        model.incidentsProperty().subscribe(_ -> arrange());
        model.metricsProperty().subscribe(newest -> {
            header.show(newest);
            showDue();
        });
        model.leadingProperty().subscribe(_ -> arrange());
        model.checklistProperty().subscribe(checklist::show);
        model.completenessProperty().subscribe(side::showParts);
        model.refusalProperty().subscribe(_ -> showStrips());
        model.obstacleProperty().subscribe(_ -> {
            showStrips();
            showIncident();
        });
    }

    private void showIncident() {
        model.shownProperty().get().ifPresent(i -> {
            header.show(
                    i, model.pictureProperty().get(), model.obstacleProperty().get());
            command.show(i);
            header.refuse(model.obstacleProperty().get());
            side.show(i, dns(i));
        });
        arrange();
    }

    private DnsPicture dns(Incident incident) {
        var isLive = model.pictureProperty()
                .get()
                .flatMap(DeploymentPicture::incident)
                .map(Incident::id)
                .equals(Optional.of(incident.id()));
        return isLive ? model.pictureProperty().get().orElseThrow().dns() : DnsPicture.UNMEASURED;
    }

    private void arrange() {
        switch (model.loadingProperty().get()) {
            case UNDERWAY -> show(waiting(Notice.loading(BARS, "Reading the incidents")));
            case FAILED ->
                show(waiting(Notice.failed(
                        "The journal did not answer",
                        model.failure() + " The overview still shows what is live.",
                        ActionButton.primary("Show the list", model::leave))));
            case DONE -> {
                if (model.shownProperty().get().isPresent()) {
                    show(header, strips, model.leadingProperty().get() ? command : columns);
                } else {
                    var name = model.pictureProperty()
                            .get()
                            .map(p -> p.deployment().id().value())
                            .orElse("");
                    list.show(model.incidentsProperty().get(), name, model.now());
                    listPage.getChildren().setAll(list.node());
                    show(strips, listPage);
                }
            }
        }
    }

    private Node waiting(Node content) {
        waiting.setContent(content);
        listPage.getChildren().setAll(waiting);
        return listPage;
    }

    private void show(Node... nodes) {
        if (!root.getChildren().equals(List.of(nodes))) {
            root.getChildren().setAll(nodes);
        }
    }

    private void showStrips() {
        strips.getChildren().clear();
        if (isOverdue) {
            strips.getChildren()
                    .add(new Strip(
                            Mark.DEGRADED,
                            "OVERDUE: the promised update has not been given. Report (C), or write an update (N)."));
        }
        var obstacle = model.obstacleProperty().get();
        if (!obstacle.isEmpty()) {
            strips.getChildren().add(new Strip(Mark.DEGRADED, obstacle));
        }
        var refusal = model.refusalProperty().get();
        if (!refusal.isEmpty() && !refusal.equals(obstacle)) {
            strips.getChildren().add(new Strip(Mark.UNHEALTHY, "Not done: " + refusal));
        }
    }

    /// Overdue is loud here, where it can be made good, and nowhere else.
    private void showDue() {
        model.shownProperty().get().ifPresent(i -> {
            header.show(i, model.now());
            var overdue = i.conduct().nextUpdate().filter(u -> u.isOverdue(model.now()));
            if (overdue.isPresent() != isOverdue) {
                isOverdue = overdue.isPresent();
                showStrips();
            }
        });
    }

    private void export(ReportExport.Format format) {
        model.shownProperty().get().ifPresent(i -> export.export(i.id(), format));
    }

    /// What the header's buttons lead to; what is kept in the journal asks for words first.
    private final class HeaderActs implements IncidentHeader.Acts {
        @Override
        public void list() {
            model.leave();
        }

        @Override
        public void acknowledge() {
            model.acknowledge();
        }

        @Override
        public void close(Node owner) {
            new ReasonPopover(
                            "Close the incident",
                            "Name the cause. The report is complete with it; a new failure opens a new incident.",
                            "Close incident",
                            model::close)
                    .showAt(owner);
        }

        @Override
        public void export(ReportExport.Format format) {
            IncidentView.this.export(format);
        }
    }
}
