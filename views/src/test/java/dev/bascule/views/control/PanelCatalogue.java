// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control;

import dev.bascule.styles.Css;
import dev.bascule.styles.Glyph;
import dev.bascule.styles.Icon;
import dev.bascule.views.control.action.ActionButton;
import dev.bascule.views.control.action.TypedConfirmation;
import dev.bascule.views.control.chart.DnsAnswer;
import dev.bascule.views.control.chart.DnsMatrix;
import dev.bascule.views.control.chart.Figure;
import dev.bascule.views.control.chart.GanttBar;
import dev.bascule.views.control.chart.Ink;
import dev.bascule.views.control.chart.Plot;
import dev.bascule.views.control.chart.ScoreBar;
import dev.bascule.views.control.chart.ScoreSegments;
import dev.bascule.views.control.chart.Trend;
import dev.bascule.views.control.chart.TtlRing;
import dev.bascule.views.control.panel.Banner;
import dev.bascule.views.control.panel.HealthTile;
import dev.bascule.views.control.panel.Notice;
import dev.bascule.views.control.panel.Panel;
import dev.bascule.views.control.panel.Strip;
import dev.bascule.views.control.panel.TileFace;
import dev.bascule.views.control.panel.Toast;
import dev.bascule.views.control.row.ChecklistItem;
import dev.bascule.views.control.row.ChecklistLine;
import dev.bascule.views.control.row.DiffCard;
import dev.bascule.views.control.row.EventRow;
import dev.bascule.views.control.row.StepLine;
import dev.bascule.views.control.row.StepRow;
import dev.bascule.views.control.row.StepState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The page of all surfaces and rows, with the words of the reference pictures.
final class PanelCatalogue {
    private PanelCatalogue() {}

    static Parent page() {
        FlowPane page = new FlowPane(12, 12);
        page.setPadding(new Insets(16));
        page.getChildren()
                .addAll(
                        loud(),
                        calm(),
                        new Strip(Mark.DEGRADED, "DISARMED since 08:12 by noc-a1, nothing fails over by itself"));
        page.getChildren().addAll(tiles());
        page.getChildren()
                .addAll(
                        steps(),
                        checklist(),
                        events(),
                        diff(),
                        plan(),
                        matrix(),
                        plot(),
                        scores(),
                        toast(),
                        confirmation());
        page.getChildren().addAll(notices());
        return page;
    }

    private static Node loud() {
        Banner banner = wide(new Banner());
        banner.showLoud(
                Mark.UNHEALTHY,
                Glyph.UNHEALTHY,
                "fra1",
                "UNHEALTHY",
                "3/4 checkers",
                "api · timeout 5.0 s · health-check failure · since 09:40:48, 00:18 ago");
        banner.setFacts(ValueLabel.of("00:12", "", Css.T28, Css.STRONG));
        banner.setActions(
                ActionButton.usual("Hold", () -> {}).large().key("H"),
                ActionButton.primary("Fail over now…", () -> {}).large());
        return banner;
    }

    private static Node calm() {
        Banner banner = wide(new Banner());
        banner.showCalm(
                Mark.HEALTHY,
                "genesis ACTIVE on fra1",
                "All sites HEALTHY or STANDBY · quorum 4/4 · RECOVERED 1 d 02:35 ago");
        banner.setActions(ActionButton.usual("Start drill…", () -> {}).large());
        return banner;
    }

    private static <T extends Region> T wide(T region) {
        region.setPrefWidth(1408);
        return region;
    }

    private static Node[] tiles() {
        return new Node[] {
            tile(new TileFace(
                    "edge",
                    Mark.DEGRADED,
                    "1.24",
                    "s p95",
                    Catalogue.trend(Mark.DEGRADED),
                    "502 from api 09:41:05",
                    2,
                    3,
                    "6 s",
                    false)),
            tile(new TileFace(
                    "api",
                    Mark.UNHEALTHY,
                    "5.00",
                    "s p95",
                    Catalogue.trend(Mark.UNHEALTHY),
                    "timeout 5.0 s 09:40:48",
                    3,
                    3,
                    "running",
                    false)),
            tile(new TileFace(
                    "redis",
                    Mark.HEALTHY,
                    "0.8",
                    "ms p95",
                    Catalogue.trend(Mark.HEALTHY),
                    "none in 6 d",
                    0,
                    3,
                    "9 s",
                    false)),
            tile(new TileFace(
                    "redis",
                    Mark.MAINTENANCE,
                    "0.9",
                    "ms p95",
                    Catalogue.trend(Mark.HEALTHY),
                    "resharding until 10:00",
                    0,
                    3,
                    "muted",
                    false)),
            tile(new TileFace(
                    "api",
                    Mark.STANDBY,
                    "",
                    "",
                    Trend.of(List.of(), Mark.STANDBY),
                    "scaled to 0 instances",
                    0,
                    0,
                    "",
                    false)),
            tile(new TileFace(
                    "exchange",
                    Mark.UNKNOWN,
                    "",
                    "",
                    Trend.of(List.of(), Mark.UNKNOWN),
                    "no result for 06:14",
                    0,
                    3,
                    "overdue",
                    false)),
            tile(new TileFace(
                    "db",
                    Mark.STANDBY,
                    "3.1",
                    "ms p95",
                    Catalogue.trend(Mark.HEALTHY),
                    "lag 42 ms / 0.1 MB",
                    0,
                    3,
                    "01:12 ago",
                    true))
        };
    }

    private static HealthTile tile(TileFace face) {
        HealthTile tile = new HealthTile();
        tile.show(face);
        return tile;
    }

    private static Node steps() {
        VBox rows = new VBox(
                new StepRow(StepLine.of(6, StepState.DONE, "Verify write canary on ams3/db", "1.1", "2")),
                new StepRow(new StepLine(
                        7, StepState.RETRIED, "Re-point lon1/db, sgp1/db", "retried once", "9.4", "8", 0, "")),
                new StepRow(new StepLine(
                        14,
                        StepState.RUNNING,
                        "Wait for 95 % of 24 resolvers",
                        "",
                        "16.7",
                        "75",
                        0.583,
                        "14 of 24 new, needs 23")),
                new StepRow(StepLine.of(15, StepState.FAILED, "DigitalOcean, genesis.example.com A", "", "2")),
                new StepRow(StepLine.of(16, StepState.WAITING, "Hook unfreeze-orders, notify 6 people", "", "4")));
        return panel("Steps", "13 done, 1 running, 2 waiting", rows, 432);
    }

    private static Node checklist() {
        VBox rows = new VBox(
                ChecklistItem.tall(
                        new ChecklistLine("Incident commander named", false, true, "ic-1", null, "09:41:44"), () -> {}),
                ChecklistItem.tall(
                        new ChecklistLine("fra1/db fenced", true, true, "lease lost, writes refused", null, "09:42:00"),
                        () -> {}),
                ChecklistItem.tall(
                        new ChecklistLine(
                                "Tell the trading desk when intake returns",
                                false,
                                false,
                                "due at step 15, noc-b2",
                                null,
                                ""),
                        () -> {}),
                ChecklistItem.tall(
                        new ChecklistLine(
                                "Client errors under 1 %", true, false, "now 14.6 %, falling", null, "09:42:44"),
                        () -> {}),
                ChecklistItem.flat(
                        new ChecklistLine(
                                "Next backup lon1 scores 80", true, false, "now 74", Mark.MAINTENANCE, "09:52:15"),
                        () -> {}));
        return panel("During failover", "5/9", rows, 364);
    }

    private static EventRow eventRow(String time, Mark mark, String source, String message) {
        var row = new EventRow();
        row.show(time, mark, source, message);
        return row;
    }

    private static EventRow eventRow(String time, Icon icon, String source, String message) {
        var row = new EventRow();
        row.show(time, icon, source, message);
        return row;
    }

    private static Node events() {
        VBox rows = new VBox(
                eventRow("09:41:06", Mark.TRANSITION, "coordinator", "fails over to ams3 in 00:12"),
                eventRow("09:41:05", Mark.DEGRADED, "fra1/edge", "502 from api, 2/3"),
                eventRow("09:40:58", Icon.READINESS, "ams3", "readiness 92, was 93"),
                eventRow(
                        "09:40:48",
                        Mark.UNHEALTHY,
                        "quorum",
                        "fra1 UNHEALTHY 3/4, hold-off 30 s starts and this line is too long for its panel"));
        return panel("Events", "newest first", rows, 452);
    }

    private static Node diff() {
        DiffCard card = new DiffCard(
                "Route 53",
                "step 10",
                List.of(
                        new DiffCard.Line(false, "A", "203.0.113.10", "TTL 60"),
                        new DiffCard.Line(true, "A", "198.51.100.20", "TTL 60")),
                "1 UPSERT, waits for INSYNC");
        card.setPrefWidth(284);
        return card;
    }

    private static Node plan() {
        GanttBar.Axis axis = GanttBar.Axis.covering(139);
        VBox rows = new VBox();
        for (GanttBar.Span span : List.of(
                new GanttBar.Span(0, 2, true), new GanttBar.Span(19, 8, false), new GanttBar.Span(40, 75, true))) {
            rows.getChildren().add(new GanttBar(axis, span));
        }
        return panel("Plan", "16 steps", rows, 244);
    }

    private static Node matrix() {
        DnsMatrix matrix = new DnsMatrix();
        matrix.show(
                List.of(
                        new DnsMatrix.Provider("Route 53", 4),
                        new DnsMatrix.Provider("Cloudflare", 2),
                        new DnsMatrix.Provider("DigitalOcean", 3)),
                List.of(
                        new DnsMatrix.Row("1.1.1.1", "watcher-eu", answers(DnsAnswer.NEW), Double.NaN, "09:42:26"),
                        new DnsMatrix.Row("94.140.15.15", "watcher-us", answers(DnsAnswer.OLD), 0.2, "9 s"),
                        new DnsMatrix.Row(
                                "10.20.0.53", "this workstation", answers(DnsAnswer.NXDOMAIN), Double.NaN, "no record"),
                        new DnsMatrix.Row(
                                "208.67.220.220", "watcher-us", answers(DnsAnswer.TIMEOUT), Double.NaN, "no answer"),
                        new DnsMatrix.Row("9.9.9.9", "watcher-us", List.of(DnsAnswer.NEW), Double.NaN, "09:42:29")));
        return panel("DNS propagation", "14/24 resolvers new", padded(matrix), 588);
    }

    private static List<DnsAnswer> answers(DnsAnswer answer) {
        return Collections.nCopies(9, answer);
    }

    private static Node plot() {
        List<Figure.Point> seen = new ArrayList<>();
        for (int i = 0; i <= 19; i++) {
            seen.add(new Figure.Point(i * 2.0, i * 4.1));
        }
        Figure figure = Figure.of(
                        new Figure.Axis(
                                0,
                                90,
                                false,
                                List.of(
                                        new Figure.Tick(0, "09:42:20"),
                                        new Figure.Tick(30, ":50"),
                                        new Figure.Tick(60, "09:43:20"))),
                        new Figure.Axis(
                                0,
                                100,
                                false,
                                List.of(
                                        new Figure.Tick(0, "0"),
                                        new Figure.Tick(50, "50"),
                                        new Figure.Tick(100, "100"))),
                        List.of(
                                new Figure.Curve("", seen, Figure.Look.STEPS, Ink.FG_1, 2),
                                new Figure.Curve(
                                        "",
                                        List.of(
                                                new Figure.Point(38, 78),
                                                new Figure.Point(60, 96),
                                                new Figure.Point(90, 96)),
                                        Figure.Look.DASHED_STEPS,
                                        Ink.TRANSITION,
                                        2)),
                        List.of(new Figure.Range(
                                List.of(new Figure.Point(38, 78), new Figure.Point(90, 90)),
                                List.of(new Figure.Point(38, 78), new Figure.Point(52, 96), new Figure.Point(90, 98)),
                                Ink.TRANSITION_T)))
                .with(
                        List.of(new Figure.Limit(95, "needed 95 %")),
                        List.of(new Figure.Moment(38, "now 19/24", true, Ink.FG_1)),
                        List.of(new Figure.Point(80, 50)));
        Plot plot = new Plot(300, 200);
        plot.show(figure, "19 of 24 resolvers are new; 95 percent are predicted for 09:43:21");
        return panel("Propagation", "share of resolvers, %", plot, 452);
    }

    private static Node scores() {
        ScoreBar good = new ScoreBar(120);
        good.show(92, 50);
        ScoreBar poor = new ScoreBar(120);
        poor.show(38, 50);
        ScoreSegments parts = new ScoreSegments(280);
        parts.show(
                List.of(
                        new ScoreSegments.Part("Health", 25, 25),
                        new ScoreSegments.Part("Lag", 24, 25),
                        new ScoreSegments.Part("Integrity", 15, 15),
                        new ScoreSegments.Part("Capacity", 9, 15)),
                true);
        TtlRing ring = new TtlRing();
        ring.show(40, 60, true);
        TtlRing dim = new TtlRing();
        dim.show(20, 60, false);
        return new VBox(8, good, poor, parts, new HBox(8, ring, dim));
    }

    private static Node toast() {
        return new Toast(
                Mark.UNHEALTHY,
                "fra1 UNHEALTHY",
                "Quorum 3/4. Automatic failover to ams3 in 00:11.",
                "09:40:48",
                ActionButton.usual("Hold", () -> {}).small(),
                ActionButton.usual("Acknowledge", () -> {}).small());
    }

    private static Node confirmation() {
        TypedConfirmation confirmation = new TypedConfirmation("genesis to ams3", "unlock the next step");
        confirmation.field().setText("genesis to am");
        confirmation.setPrefWidth(428);
        return confirmation;
    }

    private static Node[] notices() {
        VBox stale = new VBox(
                Notice.stale(
                        "Stale: last sample 01:12 ago, expected every 5 s",
                        ActionButton.usual("Measure now", () -> {}).small()),
                new Label("rows"));
        return new Node[] {
            panel(
                    "Checks",
                    "empty, needs setup",
                    Notice.empty(
                            Icon.CHECKS,
                            "No checks for sgp1 yet",
                            "A site without checks counts as UNKNOWN and is never a failover target.",
                            ActionButton.primary("Add checks…", () -> {}),
                            ActionButton.usual("Copy from ams3", () -> {})),
                    340),
            panel("Readiness", "loading", Notice.loading(4, "measuring 3 backups"), 340),
            panel("Replication", "stale", stale, 340),
            panel(
                    "DNS records",
                    "error",
                    Notice.failed(
                            "Cloudflare did not answer",
                            "3 tries in 9 s, last: connection reset. Next try in 00:21.",
                            ActionButton.primary("Try now", () -> {})),
                    340),
            panel(
                    "Bascule",
                    "offline",
                    Notice.offline(
                            "This workstation is offline",
                            "Watchers keep deciding without it.",
                            "Every action is disabled until the connection is back.",
                            ActionButton.usual("Reconnect now", () -> {}).small(),
                            new ProseLine("next try in 00:08")),
                    340)
        };
    }

    private static Node padded(Region region) {
        VBox box = new VBox(region);
        box.setPadding(new Insets(8, 12, 8, 12));
        return box;
    }

    private static Panel panel(String title, String about, Node content, double width) {
        Panel panel = new Panel(title, about, content);
        panel.setPrefWidth(width);
        return panel;
    }
}
