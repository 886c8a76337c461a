// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.panel;

import dev.bascule.styles.Css;
import dev.bascule.views.control.Mark;
import dev.bascule.views.control.Pips;
import dev.bascule.views.control.ProseLine;
import dev.bascule.views.control.SpokenUnits;
import dev.bascule.views.control.StateWord;
import dev.bascule.views.control.ValueLabel;
import dev.bascule.views.control.chart.Sparkline;
import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.skins.TileSkin;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One service at one site: state, newest figure, trend, what happened last, and how far it is from the threshold.
public final class HealthTile extends Tile {
    private static final PseudoClass LOUD = PseudoClass.getPseudoClass("loud");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass COUNTING = PseudoClass.getPseudoClass("counting");
    private static final double WIDTH = 158;
    private static final double HEIGHT = 104;
    private static final double STRIPE = 3;

    private final Label name = new Label();
    private final StateWord word = new StateWord(Mark.UNKNOWN);
    private final Label value = new Label();
    private final Label unit = new Label();
    private final Sparkline sparkline = new Sparkline(54, 26, true);
    private final Label missing = new Label("no samples");
    private final ProseLine note = new ProseLine("", "note", Css.T11);
    private final Pips pips = new Pips(0, 0, null);
    private final ProseLine count = new ProseLine("", "count", Css.T11).whole();
    private final Region stripe = new Region();
    private final ProseLine next = new ProseLine("", "next", Css.T11).whole();
    private final VBox body = new VBox();
    private @Nullable TileFace face;

    public HealthTile() {
        super(SkinType.CUSTOM);
        getStyleClass().setAll("health-tile");
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setAnimated(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        name.getStyleClass().add("name");
        value.getStyleClass().add("value");
        unit.getStyleClass().add("unit");
        value.setMinWidth(USE_PREF_SIZE);
        unit.setMinWidth(USE_PREF_SIZE);
        missing.getStyleClass().add("missing");
        stripe.getStyleClass().add("stripe");
        body.getStyleClass().add("tile-body");
        HBox metric = line("metric", value, unit, space(), sparkline, missing);
        body.getChildren()
                .addAll(line("head", name, space(), word), metric, note, line("foot", pips, count, space(), next));
    }

    public void show(TileFace newFace) {
        if (!newFace.equals(face)) {
            face = newFace;
            refresh(newFace);
        }
    }

    private void refresh(TileFace shown) {
        Mark mark = shown.mark();
        Mark.paint(this, mark);
        pseudoClassStateChanged(LOUD, mark.isLoud());
        pseudoClassStateChanged(STALE, shown.isStale());
        pseudoClassStateChanged(COUNTING, shown.failures() > 0);
        name.setText(shown.name());
        word.show(mark);
        value.setText(shown.value().isEmpty() ? ValueLabel.MISSING : shown.value());
        unit.setText(shown.value().isEmpty() ? "" : shown.unit());
        boolean hasTrend = !shown.trend().values().isEmpty();
        visible(sparkline, hasTrend);
        visible(missing, !hasTrend);
        sparkline.show(shown.trend());
        note.setText(shown.note());
        boolean isProbed = shown.threshold() > 0;
        visible(pips, isProbed);
        pips.show(shown.failures(), shown.threshold(), shown.failures() > 0 ? mark : null);
        count.setText(isProbed ? shown.failures() + "/" + shown.threshold() : "not probed");
        next.setText(shown.next());
        setAccessibleText(SpokenUnits.spell(shown.spoken()));
    }

    /// None: the library's own stylesheet would bring its own colours.
    @Override
    public @Nullable String getUserAgentStylesheet() {
        return null;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new PlainSkin(this);
    }

    private static HBox line(String styleClass, Node... nodes) {
        HBox line = new HBox(nodes);
        line.getStyleClass().add(styleClass);
        return line;
    }

    private static Region space() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }

    private static void visible(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Our own nodes and nothing else: what the library's skin would draw brings its own colours. It has to be one of
    /// theirs all the same, because a tile casts its skin as soon as its window is shown.
    private static final class PlainSkin extends TileSkin {
        private final HealthTile face;

        PlainSkin(HealthTile face) {
            super(face);
            this.face = face;
            getChildren().setAll(face.body, face.stripe);
        }

        @Override
        protected void initGraphics() {}

        @Override
        protected void registerListeners() {}

        @Override
        protected void layoutChildren(double x, double y, double width, double height) {
            face.body.resizeRelocate(0, 0, face.getWidth(), face.getHeight());
            face.stripe.resizeRelocate(0, 0, STRIPE, face.getHeight());
            face.stripe.setVisible(face.getPseudoClassStates().contains(LOUD));
        }
    }
}
