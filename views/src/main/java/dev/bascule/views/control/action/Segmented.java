// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.action;

import dev.bascule.styles.Css;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A choice of a few neighbours of which exactly one holds; it can ask before it changes, as the automation
/// mode does.
public final class Segmented<T> extends HBox {
    private final ReadOnlyObjectWrapper<T> value;
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final String subject;
    private @Nullable Consumer<T> request;

    /// `subject` is spoken before the choice ("Automation mode, ARMED, 1 of 3").
    public Segmented(String subject, List<T> options, Function<T, String> words) {
        this.subject = subject;
        this.value = new ReadOnlyObjectWrapper<>(options.getFirst());
        getStyleClass().add("segmented");
        setMinWidth(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        options.forEach(option -> addButton(option, words.apply(option)));
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        show(options.getFirst());
    }

    public Segmented<T> small() {
        getStyleClass().add(Css.SMALL);
        return this;
    }

    /// Instead of changing at once, hands the wish to `asker`; the choice moves only when `show` is called.
    public void askBefore(Consumer<T> asker) {
        request = asker;
    }

    /// Puts `graphic` in front of the words of an option.
    public void decorate(T option, Node graphic) {
        button(option).setGraphic(graphic);
    }

    public void rename(T option, String words) {
        button(option).setText(words);
        tell();
    }

    /// Shows the choice that holds, without asking.
    public void show(T option) {
        value.set(option);
        buttons.forEach((each, button) -> button.setSelected(each.equals(option)));
        tell();
    }

    public T getValue() {
        return value.get();
    }

    public ReadOnlyObjectProperty<T> valueProperty() {
        return value.getReadOnlyProperty();
    }

    /// Shows what `choice` holds and changes it, with nothing asked before.
    public void follow(Property<T> choice) {
        choice.subscribe(this::show);
        value.subscribe(choice::setValue);
    }

    /// The button of an option, for popovers that point at it.
    public Node nodeOf(T option) {
        return button(option);
    }

    private ToggleButton button(T option) {
        return Objects.requireNonNull(
                buttons.get(option), () -> option + " is not one of the choices " + buttons.keySet());
    }

    private void addButton(T option, String words) {
        ToggleButton button = new ToggleButton(words);
        button.setMnemonicParsing(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> choose(option));
        buttons.put(option, button);
        getChildren().add(button);
    }

    private void choose(T option) {
        T before = value.get();
        show(before);
        if (option.equals(before)) {
            return;
        }
        if (request == null) {
            show(option);
        } else {
            request.accept(option);
        }
    }

    private void move(KeyEvent event) {
        int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        int index = getChildren().indexOf(event.getTarget());
        int next = index + step;
        if (step != 0 && index >= 0 && next >= 0 && next < getChildren().size()) {
            getChildren().get(next).requestFocus();
            event.consume();
        }
    }

    private void tell() {
        int place = 1;
        for (ToggleButton button : buttons.values()) {
            String state = button.isSelected() ? "" : ", not chosen";
            button.setAccessibleText(
                    subject + ", " + button.getText() + ", " + place + " of " + buttons.size() + state);
            place++;
        }
    }
}
