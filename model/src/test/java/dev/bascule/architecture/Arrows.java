// SPDX-License-Identifier: Apache-2.0
package dev.bascule.architecture;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The map of allowed uses among packages: the one place that says which way dependencies point. A new package
/// is one line here.
///
/// `name.*` means the package and everything below it. On the right, `PURE` stands for every pure package, `ANY` for
/// all packages and
/// `SCREEN` for what every screen shares. A package may always use itself; the JDK and libraries are the business of
/// [Purity] and [Fences].
final class Arrows {
    static final String BASCULE = "dev.bascule";

    private static final String MAP = """
            pure     topology            ->
            pure     journal             -> topology
            pure     check               -> topology
            pure     health              -> check, topology
            pure     replica             -> topology
            pure     replica.tier        -> replica, health, topology
            pure     dns                 -> topology
            pure     dns.propagation     -> dns, topology
            pure     dns.drift           -> dns, dns.propagation, topology
            pure     runbook             -> topology
            pure     failover.plan       -> dns, replica, runbook, health, topology
            pure     failover.rule       -> failover.plan, health, dns, replica, runbook, topology
            pure     failover.amend      -> failover.plan, failover.rule, dns, topology
            pure     failover.drill      -> failover.plan, topology
            pure     failover            -> failover.plan, failover.rule, failover.amend, failover.drill, check, health, dns, replica, runbook, topology
            pure     incident.budget     -> failover.plan, failover.rule, dns, topology
            pure     incident.lead       ->
            pure     incident            -> incident.budget, incident.lead, journal, failover, failover.drill, failover.plan, failover.rule, runbook, health, DNS, check, topology
            pure     incident.report     -> INCIDENT, incident.budget, failover, failover.drill, failover.plan, runbook, dns, topology
            pure     drill               -> incident, failover, topology
            pure     notify              -> incident, failover, check, topology
            pure     readiness           -> incident, failover, failover.drill, failover.plan, failover.rule, health, dns, replica, topology
            pure     predict             -> health, check, failover, failover.plan, failover.rule, incident, dns, journal, topology
            pure     settings            -> predict, failover.rule, health, dns, dns.propagation, topology
            pure     client              -> PURE

            engine   supervisor.watch    -> PURE
            engine   supervisor          -> supervisor.watch, PURE
            engine   supervisor.prove    -> PURE
            engine   supervisor.console  -> supervisor, supervisor.watch, supervisor.prove, PURE
            adapter  supervisor.prove.tls -> supervisor.prove
            adapter  supervisor.step.*   -> supervisor, supervisor.watch, failover, failover.plan, DNS, replica, check, topology
            adapter  supervisor.lease.*  -> supervisor, topology
            adapter  check.probe.*       -> check, check.probe, topology
            adapter  replica.source.*    -> replica, replica.source, topology
            adapter  dns.provider.*      -> dns, dns.provider, topology
            adapter  dns.resolver.*      -> dns, dns.propagation, topology
            adapter  notify.channel.*    -> notify, notify.channel, topology
            adapter  store.*             -> journal, check, store, topology
            adapter  config.*            -> PURE, config.*
            adapter  lab.*               -> topology, drill, lab.*

            face     app.wire            -> client, PURE
            face     app.watch           -> app.wire, client, PURE
            face     app.remote          -> app.wire, client, PURE
            face     app.paper           -> incident, incident.report, styles
            face     app.cli.text        -> client, PURE
            face     app.cli.argument    -> PURE
            face     app.cli             -> app.wire, app.paper, client, PURE
            face     app.cli.follow      -> app.cli, app.wire, client, PURE
            face     app.cli.dns         -> app.cli, app.wire, app.cli.text, app.cli.argument, client, PURE
            face     app.cli.checks      -> app.cli, app.cli.text, app.cli.argument, app.wire, client, PURE
            face     app.cli.incident    -> app.cli, app.cli.text, app.wire, client, PURE
            face     app.cli.setting     -> app.cli, app.wire, app.cli.text, app.cli.argument, client, PURE
            face     app.cli.command     -> app.cli, app.cli.checks, app.cli.dns, app.cli.follow, app.cli.incident, app.cli.setting, app.wire, app.cli.text, app.cli.argument, client, PURE
            face     app.assembly.*      -> ANY
            face     app.console.herald  -> client, PURE, views.alarm, views.feed, views.navigation
            face     app.console         -> app.console.herald, app.assembly.*, app.cli, client, PURE, config.*, views.*, styles
            face     app.console.album   -> app.console, app.assembly, app.cli, client, config, PURE, views.navigation, styles
            face     app                 -> app.assembly.*, app.cli.*, app.console.*, client, views.*, styles

            screen   styles              ->
            screen   views.feed          -> client, topology
            screen   views.navigation    -> client, styles, topology
            screen   views.control.*     -> views.control.*, styles, PURE
            screen   views.shell.*       -> SCREEN, views.shell.*
            screen   views.overview.*    -> SCREEN, views.overview.*, PURE
            screen   views.topology.*    -> SCREEN, views.topology.*, check, health, replica, failover, failover.plan, failover.rule, incident, DNS
            screen   views.tiers.*       -> SCREEN, views.tiers.*, check, health, replica, replica.tier, failover, failover.plan, failover.rule, incident
            screen   views.checks.*      -> SCREEN, views.checks.*, check, health, failover.rule, incident, notify
            screen   views.failover.*    -> SCREEN, views.failover.*, failover, failover.drill, failover.plan, failover.rule, failover.amend, health, check, DNS, replica, runbook, INCIDENT
            screen   views.dns.*         -> SCREEN, views.dns.*, DNS, failover, failover.plan, failover.rule, failover.amend
            screen   views.timeline.*    -> SCREEN, views.timeline.*, incident, incident.budget, journal, failover, failover.plan, failover.rule, check, health
            screen   views.incident.*    -> SCREEN, views.incident.*, INCIDENT, runbook, journal, failover, failover.drill, failover.plan, failover.rule
            screen   views.readiness.*   -> SCREEN, views.readiness.*, readiness, check, health, failover, failover.drill, failover.plan, failover.rule, incident, DNS
            screen   views.runbook.*     -> SCREEN, views.runbook.*, runbook
            screen   views.drill.*       -> SCREEN, views.drill.*, drill, incident
            screen   views.predict.*     -> SCREEN, views.predict.*, predict, health
            screen   views.lab.*         -> SCREEN, views.lab.*, drill, failover.rule, DNS
            screen   views.alarm         -> client, topology, check, health, failover, failover.plan, failover.rule, notify
            screen   views.wall          -> SCREEN, check, incident, failover, failover.plan, failover.rule, health, runbook
            screen   views.settings.*    -> SCREEN, views.settings.*, check, dns, dns.propagation, failover.rule, notify, predict, settings
            """;

    private static final String SCREEN = "views.navigation, views.feed, views.control.*, styles, client, topology";

    private static final String INCIDENT = "incident, incident.lead";

    private static final String DNS = "dns, dns.propagation, dns.drift";

    private final String root;
    private final Map<String, Row> rows;

    private Arrows(String root, Map<String, Row> rows) {
        this.root = root;
        this.rows = rows;
    }

    /// The map over the packages below `root`; anything but [#BASCULE] is for showing that the rules bite.
    static Arrows below(String root) {
        var rows = new LinkedHashMap<String, Row>();
        MAP.lines().filter(line -> !line.isBlank()).map(Row::parse).forEach(row -> rows.put(row.name(), row));
        return new Arrows(root, rows);
    }

    /// Whether code in package `from` may use package `to`; both are full names.
    boolean allows(String from, String to) {
        return from.equals(to)
                || rowOf(from).map(row -> mayUse(row, shortName(to))).orElse(false);
    }

    /// The line of the map that speaks about this package, the closest one if several do; empty when nobody has
    /// placed it yet.
    Optional<Row> rowOf(String packageName) {
        var name = shortName(packageName);
        return rows.values().stream()
                .filter(row -> matches(row.name(), name))
                .max(Comparator.comparingInt(row -> row.name().length()));
    }

    boolean isPure(String packageName) {
        return rowOf(packageName).map(Row::isPure).orElse(false);
    }

    /// Every line of the map, in its order.
    List<Row> all() {
        return List.copyOf(rows.values());
    }

    String root() {
        return root;
    }

    private boolean mayUse(Row row, String target) {
        return row.mayUse().stream().anyMatch(allowed -> switch (allowed) {
            case "ANY" -> true;
            case "PURE" -> rows.containsKey(target) && rows.get(target).isPure();
            default -> matches(allowed, target);
        });
    }

    private static boolean matches(String pattern, String name) {
        if (!pattern.endsWith(".*")) {
            return pattern.equals(name);
        }
        var family = pattern.substring(0, pattern.length() - 2);
        return name.equals(family) || name.startsWith(family + ".");
    }

    private String shortName(String packageName) {
        return packageName.startsWith(root + ".") ? packageName.substring(root.length() + 1) : "";
    }

    /// One line of the map: a package, its kind, and the packages it may use.
    record Row(String kind, String name, Set<String> mayUse) {
        boolean isPure() {
            return kind.equals("pure");
        }

        static Row parse(String line) {
            var sides = line.strip()
                    .replace("SCREEN", SCREEN)
                    .replace("DNS", DNS)
                    .replace("INCIDENT", INCIDENT)
                    .split("->", -1);
            var left = sides[0].strip().split(" +");
            var right = Stream.of(sides[1].split(",")).map(String::strip).filter(name -> !name.isEmpty());
            return new Row(left[0], left[1], right.collect(Collectors.toUnmodifiableSet()));
        }
    }
}
