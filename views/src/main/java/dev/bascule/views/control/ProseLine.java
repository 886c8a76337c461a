// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// One line of prose that ends in "…" where it does not fit and then tells the whole in a tooltip.
public final class ProseLine extends Region {
    private static final String ELLIPSIS = "…";

    private Prose prose = new Prose(List.of());
    private List<Text> nodes = List.of();
    private boolean isShortened;

    public ProseLine(String text, String... styleClasses) {
        getStyleClass().add("prose");
        getStyleClass().addAll(styleClasses);
        setAccessibleRole(AccessibleRole.TEXT);
        setMinWidth(0);
        setAccessibleText("");
        setText(text);
    }

    public void setText(String text) {
        Prose before = prose;
        prose = Prose.of(text);
        if (prose.equals(before)) {
            return;
        }
        if (!prose.looksLike(before)) {
            renew();
        }
        setAccessibleText(SpokenUnits.spell(prose.plain()));
        requestLayout();
    }

    /// New nodes cost a styling pass, so they are made only when the sequence of type faces changes.
    private void renew() {
        nodes = prose.nodes();
        for (Text node : nodes) {
            node.setManaged(false);
            node.setTextOrigin(VPos.BASELINE);
            node.fontProperty().addListener((_, _, _) -> requestLayout());
        }
        getChildren().setAll(nodes);
    }

    public String getText() {
        return prose.plain();
    }

    /// A line that never gives up a character, for names, numbers and addresses.
    public ProseLine whole() {
        setMinWidth(USE_PREF_SIZE);
        return this;
    }

    @Override
    protected double computePrefWidth(double height) {
        double sum = 0;
        for (int i = 0; i < nodes.size(); i++) {
            sum += widthOf(i, prose.runs().get(i).text());
        }
        return Math.ceil(snappedLeftInset() + sum + snappedRightInset());
    }

    @Override
    protected double computePrefHeight(double width) {
        double tallest = nodes.stream()
                .mapToDouble(node -> node.getLayoutBounds().getHeight())
                .max()
                .orElse(0);
        return Math.ceil(snappedTopInset() + tallest + snappedBottomInset());
    }

    @Override
    public double getBaselineOffset() {
        double above = nodes.stream()
                .mapToDouble(node -> -node.getLayoutBounds().getMinY())
                .max()
                .orElse(0);
        return snappedTopInset() + above;
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double room = getWidth() - snappedRightInset();
        double height = computePrefHeight(-1);
        double baseline = Math.round(getBaselineOffset() + Math.max(0, (getHeight() - height) / 2));
        boolean isFull = false;
        for (int i = 0; i < nodes.size(); i++) {
            Text node = nodes.get(i);
            String text = isFull ? "" : fitting(i, room - left);
            boolean isCut = !text.equals(prose.runs().get(i).text());
            replace(node, text);
            node.relocate(left, baseline + node.getLayoutBounds().getMinY());
            left += node.getLayoutBounds().getWidth();
            isFull = isFull || isCut;
        }
        tellWholeWhen(isFull);
    }

    private String fitting(int index, double room) {
        String text = prose.runs().get(index).text();
        if (widthOf(index, text) <= room + 0.5) {
            return text;
        }
        int end = text.length();
        while (end > 0 && widthOf(index, text.substring(0, end) + ELLIPSIS) > room) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    private double widthOf(int index, String text) {
        Text node = nodes.get(index);
        if (node.getText().equals(text)) {
            return node.getLayoutBounds().getWidth();
        }
        Text probe = new Text(text);
        probe.setFont(node.getFont());
        return probe.getLayoutBounds().getWidth();
    }

    private static void replace(Text node, String text) {
        if (!node.getText().equals(text)) {
            node.setText(text);
        }
    }

    private void tellWholeWhen(boolean shortened) {
        if (shortened != isShortened) {
            isShortened = shortened;
            Tooltip.install(this, shortened ? new Tooltip(prose.plain()) : null);
        }
    }
}
