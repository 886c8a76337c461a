// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.action;

import dev.bascule.styles.Css;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;

/// A menu of which exactly one item holds, with a quiet title before it; for choices that are too many to stand
/// side by side.
public final class Chooser<T> extends MenuButton {
    private final String title;
    private final Property<T> chosen;
    private final Function<T, String> words;
    private final Label name;

    public Chooser(String title, Property<T> chosen, Function<T, String> words) {
        this.title = title;
        this.chosen = chosen;
        this.words = words;
        name = new Label(title);
        name.getStyleClass().add(Css.F3);
        setGraphic(name);
        setMnemonicParsing(false);
        setMinWidth(USE_PREF_SIZE);
        chosen.subscribe(option -> show(option));
    }

    /// What can be chosen, from now on.
    public Chooser<T> offer(List<T> options) {
        getItems().setAll(options.stream().map(this::item).toList());
        show(chosen.getValue());
        return this;
    }

    /// Leaves the title away where there is little room; it is spoken all the same.
    public void setTerse(boolean isTerse) {
        setGraphic(isTerse ? null : name);
    }

    private RadioMenuItem item(T option) {
        var item = new RadioMenuItem(words.apply(option));
        item.setMnemonicParsing(false);
        item.setUserData(option);
        item.setOnAction(_ -> {
            chosen.setValue(option);
            show(option);
        });
        return item;
    }

    private void show(T option) {
        setText(words.apply(option));
        setAccessibleText(title + ", " + getText());
        getItems().forEach(item -> ((RadioMenuItem) item).setSelected(option.equals(item.getUserData())));
    }
}
