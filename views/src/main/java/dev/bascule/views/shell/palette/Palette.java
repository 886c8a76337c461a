// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell.palette;

import dev.bascule.styles.Icon;
import dev.bascule.views.control.IconView;
import dev.bascule.views.control.KeyCap;
import dev.bascule.views.control.ProseFlow;
import dev.bascule.views.control.ProseLine;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Finds any screen, thing or action by a few letters; arrows move, Enter does it, Esc leaves. What is
/// consequential asks for a reason in the same field first, below the sentence that says what it leads to.
public final class Palette extends VBox {
    private static final int MOST = 9;
    private static final String SEARCH = "Search or do…";

    private final TextField query = new TextField();
    private final Label where = new Label();
    private final VBox found = new VBox();
    private final HBox hints = new HBox();
    private final ProseLine count = new ProseLine("").whole();
    private final Supplier<List<PaletteEntry>> entries;
    private final Runnable close;
    private final Runnable nextDeployment;
    private List<PaletteEntry> shown = List.of();
    private int chosen;
    private Optional<Deed.WithReason> asking = Optional.empty();

    /// `entries` is asked anew for every letter; `nextDeployment` answers Tab.
    public Palette(Supplier<List<PaletteEntry>> entries, Runnable close, Runnable nextDeployment) {
        this.entries = entries;
        this.close = close;
        this.nextDeployment = nextDeployment;
        getStyleClass().add("palette");
        setAccessibleRole(AccessibleRole.DIALOG);
        query.getStyleClass().add("query");
        query.textProperty().addListener((_, _, _) -> search());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        where.getStyleClass().add("where");
        found.getStyleClass().add("found");
        HBox.setHgrow(query, Priority.ALWAYS);
        HBox head = new HBox(new IconView(Icon.SEARCH, 18), query, where, new KeyCap("Esc"));
        head.getStyleClass().add("head");
        getChildren().addAll(head, found, foot());
    }

    /// Starts afresh for `deployment` and takes the caret.
    public void open(String deployment) {
        asking = Optional.empty();
        where.setText(deployment);
        name(SEARCH, "Search and commands");
        hints.getChildren().setAll(hint("move", "↑", "↓"), hint("open", "Enter"), hint("choose deployment", "Tab"));
        query.clear();
        search();
        query.requestFocus();
    }

    private HBox foot() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        hints.getStyleClass().add("hints");
        HBox foot = new HBox(hints, space, count);
        foot.getStyleClass().add("foot");
        return foot;
    }

    private void name(String prompt, String spoken) {
        query.setPromptText(prompt);
        query.setAccessibleText(spoken);
    }

    private static HBox hint(String words, String... keys) {
        HBox hint = new HBox();
        hint.getStyleClass().add("hint");
        for (String key : keys) {
            hint.getChildren().add(new KeyCap(key));
        }
        hint.getChildren().add(new Label(words));
        return hint;
    }

    private void search() {
        if (asking.isPresent()) {
            return;
        }
        List<PaletteEntry> all = entries.get();
        String wanted = query.getText();
        List<PaletteEntry> best = all.stream()
                .filter(entry -> entry.fit(wanted) > 0)
                .sorted(Comparator.comparingInt((PaletteEntry entry) -> entry.fit(wanted))
                        .reversed())
                .limit(MOST)
                .toList();
        shown = best.stream()
                .collect(Collectors.groupingBy(PaletteEntry::group, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
        chosen = 0;
        count.setText(shown.size() + " of " + all.size());
        show();
    }

    private void show() {
        found.getChildren().clear();
        String group = "";
        for (int i = 0; i < shown.size(); i++) {
            PaletteEntry entry = shown.get(i);
            if (!entry.group().equals(group)) {
                group = entry.group();
                found.getChildren().add(labelled(group, "group"));
            }
            found.getChildren().add(new PaletteRow(entry, query.getText().strip(), i == chosen, () -> run(entry)));
        }
        if (shown.isEmpty()) {
            found.getChildren().add(labelled("Nothing is called “" + query.getText() + "”.", "nothing"));
        }
    }

    private static Node labelled(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private void steer(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> choose(chosen + 1);
            case UP -> choose(chosen - 1);
            case ENTER -> enter();
            case ESCAPE -> close.run();
            case TAB -> {
                if (asking.isEmpty()) {
                    nextDeployment.run();
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int index) {
        if (!shown.isEmpty() && asking.isEmpty()) {
            chosen = Math.floorMod(index, shown.size());
            show();
        }
    }

    private void enter() {
        if (asking.isPresent()) {
            answer(asking.get());
        } else if (!shown.isEmpty()) {
            run(shown.get(chosen));
        }
    }

    private void run(PaletteEntry entry) {
        switch (entry.deed()) {
            case Deed.AtOnce(var action) -> {
                close.run();
                action.run();
            }
            case Deed.WithReason question -> ask(entry.title(), question);
            case Deed.Refused _ -> {}
        }
    }

    private void ask(String title, Deed.WithReason question) {
        asking = Optional.of(question);
        var effect = new ProseFlow(question.effect(), "effect");
        found.getChildren().setAll(labelled(title, "question"), effect);
        hints.getChildren().setAll(hint("do it", "Enter"), hint("leave everything as it is", "Esc"));
        count.setText("");
        name("Reason, for the journal", "Reason for: " + title + ". " + question.effect());
        query.clear();
    }

    private void answer(Deed.WithReason question) {
        var reason = query.getText().strip();
        if (!reason.isEmpty()) {
            close.run();
            question.action().accept(reason);
        }
    }
}
