// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.tiers.board;

import dev.bascule.topology.SiteId;
import dev.bascule.views.tiers.reading.Lane;
import dev.bascule.views.tiers.reading.SiteCard;
import dev.bascule.views.tiers.reading.TierMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Tiers as rows, regions as columns, and the sites where they cross. Cards stay the same nodes while their
/// values change; one of them is a tab stop at a time.
public final class Board extends Region {
    static final double LABEL = 112;
    static final double HEAD = 32;
    private static final double GAP = 16;
    private static final double MARGIN = 8;
    private static final double NARROWEST = 168;
    private static final double LOWEST = 96;

    private final Consumer<SiteId> onSelect;
    private final Runnable onOpen;
    private final LinkLayer links = new LinkLayer();
    private final Heads heads = new Heads();
    private final Map<SiteId, CardNode> cards = new LinkedHashMap<>();
    private final List<LaneNode> lanes = new ArrayList<>();
    private List<List<List<SiteId>>> arrangement = List.of();
    private Optional<SiteId> selected = Optional.empty();
    private boolean showsEmpty = true;

    public Board(Consumer<SiteId> onSelect, Runnable onOpen) {
        this.onSelect = onSelect;
        this.onOpen = onOpen;
        getStyleClass().add("board");
    }

    public void show(TierMap map) {
        var next = map.lanes().stream().map(Board::ids).toList();
        if (!next.equals(arrangement) || lanes.isEmpty()) {
            arrange(map);
            arrangement = next;
        }
        heads.show(map.regions());
        map.cards().forEach(c -> Optional.ofNullable(cards.get(c.id())).ifPresent(n -> n.show(c, map.minimum())));
        links.show(map.links());
        requestLayout();
    }

    public void select(Optional<SiteId> site) {
        selected = site;
        var stop =
                site.filter(cards::containsKey).or(() -> cards.keySet().stream().findFirst());
        cards.forEach((id, node) -> node.select(site.equals(Optional.of(id)), stop.equals(Optional.of(id))));
    }

    public void showEmpty(boolean isWanted) {
        showsEmpty = isWanted;
        lanes.forEach(l -> l.showEmpty(isWanted));
    }

    /// Gives the focus to the selected card, or to the first.
    public void focusCard() {
        selected.flatMap(s -> Optional.ofNullable(cards.get(s)))
                .or(() -> cards.values().stream().findFirst())
                .ifPresent(Node::requestFocus);
    }

    Optional<CardNode> selectedCard() {
        return selected.flatMap(s -> Optional.ofNullable(cards.get(s)));
    }

    void keepHeadsAt(double offset) {
        heads.setTranslateY(offset);
    }

    private static List<List<SiteId>> ids(Lane lane) {
        return lane.columns().stream()
                .map(column -> column.stream().map(SiteCard::id).toList())
                .toList();
    }

    private void arrange(TierMap map) {
        cards.clear();
        lanes.clear();
        map.cards().forEach(c -> cards.put(c.id(), new CardNode(c.id(), onSelect, onOpen)));
        for (var lane : map.lanes()) {
            lanes.add(new LaneNode(lane, map.regions()));
        }
        getChildren().clear();
        lanes.forEach(l -> getChildren().addAll(l.nodes()));
        getChildren().add(links);
        getChildren().addAll(cards.values());
        getChildren().add(heads);
        showEmpty(showsEmpty);
        select(selected);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return LABEL + columns() * (NARROWEST + GAP);
    }

    @Override
    protected double computePrefWidth(double height) {
        return computeMinWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        var room = cardWidth(Math.max(width, computeMinWidth(-1)));
        return HEAD + arrangement.stream().mapToDouble(l -> laneHeight(l, room)).sum();
    }

    private int columns() {
        return arrangement.isEmpty() ? 1 : Math.max(1, arrangement.getFirst().size());
    }

    private double cardWidth(double width) {
        return Math.floor((width - LABEL) / columns()) - GAP;
    }

    private double laneHeight(List<List<SiteId>> lane, double width) {
        return 2 * MARGIN
                + lane.stream()
                        .mapToDouble(column -> column.stream()
                                        .mapToDouble(id -> card(id).prefHeight(width) + MARGIN)
                                        .sum()
                                - MARGIN)
                        .reduce(LOWEST, Math::max);
    }

    private CardNode card(SiteId id) {
        return Objects.requireNonNull(cards.get(id));
    }

    @Override
    protected void layoutChildren() {
        var width = getWidth();
        var room = cardWidth(width);
        var heights = arrangement.stream().mapToDouble(l -> laneHeight(l, room)).toArray();
        var spare = Math.max(0, getHeight() - HEAD - Arrays.stream(heights).sum());
        var more = heights.length == 0 ? 0 : Math.floor(spare / heights.length);
        var boxes = new HashMap<SiteId, Rectangle2D>();
        var top = HEAD;
        for (var i = 0; i < heights.length; i++) {
            var height = heights[i] + more;
            lanes.get(i).layout(new Rectangle2D(0, top, width, height), LABEL, room + GAP, GAP);
            place(arrangement.get(i), new Rectangle2D(LABEL, top + MARGIN, room, height - 2 * MARGIN), boxes);
            top += height;
        }
        links.resizeRelocate(0, 0, width, getHeight());
        links.place(boxes);
        heads.resizeRelocate(0, 0, width, HEAD);
        heads.columns(LABEL, room + GAP);
    }

    /// The cards of one lane: from left to right by region, those of one place below each other and equally
    /// high.
    private void place(List<List<SiteId>> lane, Rectangle2D first, Map<SiteId, Rectangle2D> boxes) {
        for (var column = 0; column < lane.size(); column++) {
            var sites = lane.get(column);
            var height = Math.floor((first.getHeight() - MARGIN * (sites.size() - 1)) / Math.max(1, sites.size()));
            for (var row = 0; row < sites.size(); row++) {
                var box = new Rectangle2D(
                        first.getMinX() + column * (first.getWidth() + GAP),
                        first.getMinY() + row * (height + MARGIN),
                        first.getWidth(),
                        height);
                card(sites.get(row)).resizeRelocate(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
                boxes.put(sites.get(row), box);
            }
        }
    }
}
