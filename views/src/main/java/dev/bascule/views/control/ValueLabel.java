// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// A number in mono digits followed by its unit in words; a missing value is a dash and never 0.
public final class ValueLabel extends Region {
    public static final String MISSING = "–";

    /// Distance between digits and unit, in parts of the type size; a mono space would be too wide.
    private static final double GAP = 0.26;

    private final Text digits = part("digits");
    private final Text unit = part("unit");

    public ValueLabel(String value, String unitWord) {
        getStyleClass().add("value-label");
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(digits, unit);
        show(value, unitWord);
    }

    public static ValueLabel of(String value, String unitWord, String... styleClasses) {
        ValueLabel label = new ValueLabel(value, unitWord);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    public void show(String value, String unitWord) {
        if (value.equals(digits.getText()) && unitWord.equals(unit.getText())) {
            return;
        }
        digits.setText(value);
        unit.setText(unitWord);
        setAccessibleText(SpokenUnits.spell(value + " " + unitWord));
        requestLayout();
    }

    public void showMissing() {
        show(MISSING, "");
        setAccessibleText("no value");
    }

    @Override
    protected double computePrefWidth(double height) {
        double unitWidth = unit.getText().isEmpty() ? 0 : gap() + widthOf(unit);
        return Math.ceil(snappedLeftInset() + widthOf(digits) + unitWidth + snappedRightInset());
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(Math.max(
                digits.getLayoutBounds().getHeight(), unit.getLayoutBounds().getHeight()));
    }

    @Override
    public double getBaselineOffset() {
        return -Math.min(
                digits.getLayoutBounds().getMinY(), unit.getLayoutBounds().getMinY());
    }

    @Override
    protected void layoutChildren() {
        double baseline = Math.round(getBaselineOffset());
        double right = getWidth() - snappedRightInset();
        double left = Math.max(snappedLeftInset(), alignsRight() ? right - computePrefWidth(-1) : 0);
        digits.setLayoutX(left);
        digits.setLayoutY(baseline);
        unit.setLayoutX(left + widthOf(digits) + gap());
        unit.setLayoutY(baseline);
    }

    private boolean alignsRight() {
        return getStyleClass().contains("align-right");
    }

    private double gap() {
        return Math.round(unit.getFont().getSize() * GAP);
    }

    private static double widthOf(Text text) {
        return text.getLayoutBounds().getWidth();
    }

    private Text part(String styleClass) {
        Text text = new Text();
        text.getStyleClass().add(styleClass);
        text.setManaged(false);
        text.setTextOrigin(VPos.BASELINE);
        text.fontProperty().addListener((_, _, _) -> requestLayout());
        return text;
    }
}
