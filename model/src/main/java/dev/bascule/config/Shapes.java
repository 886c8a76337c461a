// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config;

import dev.bascule.config.Shape.Choice;
import dev.bascule.config.Shape.Group;
import dev.bascule.config.Shape.Many;
import dev.bascule.config.Shape.Named;
import dev.bascule.config.Shape.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every key of the configuration and what may stand there.
final class Shapes {
    private static final Shape TEXT = new Value(Form.TEXT, "text");
    private static final Shape SECRET = new Value(Form.SECRET, "a reference such as ${env:NAME}");
    private static final Shape INTEGER = new Value(Form.INTEGER, "a whole number of at least 0");
    private static final Shape COUNT = new Value(Form.COUNT, "a whole number of at least 1");
    private static final Shape PERCENT = new Value(Form.PERCENT, "a whole number from 0 to 100");
    private static final Shape NUMBER = new Value(Form.NUMBER, "a number of at least 0");
    private static final Shape SHARE = new Value(Form.SHARE, "a number from 0 to 1");
    private static final Shape BOOLEAN = new Value(Form.BOOLEAN, "true or false");
    private static final Shape DURATION = new Value(Form.DURATION, "a duration such as 500ms, 10s, 5m, 1h or 30d");
    private static final Shape PERIOD = new Value(Form.PERIOD, "a duration above zero such as 500ms, 10s, 5m or 1h");
    private static final Shape ADDRESS = new Value(Form.SERVER, "an IP address, with :port where it is not 53");
    private static final Shape IPV4 = new Value(Form.IPV4, "an IPv4 address such as 203.0.113.10");
    private static final Shape IPV6 = new Value(Form.IPV6, "an IPv6 address such as 2001:db8::10");
    private static final Shape URL = new Value(Form.URL, "a URL such as https://example.com/health");
    private static final Shape QUORUM = new Value(Form.QUORUM, "majority, all or a number of checkers");
    private static final Shape DNS_NAME = new Value(Form.DNS_NAME, "a DNS name such as genesis.example.com");
    private static final Shape HOST_PORT = new Value(Form.HOST_PORT, "a host and port such as gateway.example.com:443");
    private static final Shape TIME = new Value(Form.TIME, "a time of day such as \"16:00\"");
    private static final Shape ZONE = new Value(Form.ZONE, "a time zone such as Europe/Berlin");
    private static final Shape ANY = new Value(Form.ANY, "any value");

    private static final Shape EXPECT =
            group("what is expected", keys("status", INTEGER, "body_contains", TEXT, "header", TEXT, "value", TEXT));
    private static final Shape SERVER = group("a server", keys("name", TEXT, "address", ADDRESS), "name", "address");
    private static final Shape TSIG =
            group("a TSIG key", keys("name", TEXT, "algorithm", TEXT, "secret", SECRET), "name", "algorithm", "secret");
    private static final Shape PROVIDER = group(
            "a DNS provider",
            keys(
                    "type", new Choice(List.of("digitalocean", "cloudflare", "route53", "powerdns", "rfc2136")),
                    "token", SECRET,
                    "zone_id", TEXT,
                    "access_key", ANY,
                    "secret_key", SECRET,
                    "session_token", SECRET,
                    "write", new Choice(List.of("compare-and-swap", "upsert")),
                    "api_key", SECRET,
                    "server", TEXT,
                    "tsig", TSIG,
                    "endpoint", URL,
                    "authoritative", new Many(SERVER, false)),
            "type");
    private static final Shape CHECKER = group(
            "a checker",
            keys(
                    "name",
                    TEXT,
                    "type",
                    new Choice(List.of("watcher", "prometheus")),
                    "url",
                    TEXT,
                    "token",
                    SECRET,
                    "query",
                    TEXT),
            "name",
            "type");
    private static final Shape RECORD = group(
            "a record",
            keys("name", DNS_NAME, "zone", DNS_NAME, "type", new Choice(List.of("A", "AAAA")), "ttl", PERIOD),
            "name",
            "zone");
    private static final Shape SITE = group(
            "a site",
            keys(
                    "role", new Choice(List.of("primary", "backup")),
                    "tier", new Choice(List.of("hot", "warm", "cold")),
                    "region", TEXT,
                    "address", IPV4,
                    "address6", IPV6,
                    "priority", INTEGER,
                    "tls", HOST_PORT),
            "role",
            "address");
    private static final Shape NODE = group(
            "a node",
            keys(
                    "kind",
                    new Choice(List.of("edge", "service", "database", "cache", "external")),
                    "per_site",
                    BOOLEAN,
                    "stateful",
                    BOOLEAN,
                    "needs",
                    new Many(TEXT, false),
                    "replicates_from",
                    TEXT,
                    "lag",
                    group("a lag query", keys("target", TEXT, "query", TEXT), "target", "query")),
            "kind");
    private static final Shape CHECK = group(
            "a check",
            keys(
                    "name", TEXT,
                    "node", TEXT,
                    "type", new Choice(List.of("http", "tcp", "database", "process")),
                    "target", TEXT,
                    "query", TEXT,
                    "site", TEXT,
                    "critical", BOOLEAN,
                    "interval", PERIOD,
                    "timeout", PERIOD,
                    "failure_threshold", COUNT,
                    "recovery_threshold", COUNT,
                    "expect", EXPECT),
            "name",
            "type",
            "target");
    private static final Shape FREEZE = group(
            "a freeze window",
            keys(
                    "days", new Many(new Choice(List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")), true),
                    "from", TIME,
                    "to", TIME,
                    "zone", ZONE,
                    "reason", TEXT),
            "days",
            "from",
            "to");
    private static final Shape POLICY = group(
            "a policy",
            keys(
                    "automation", new Choice(List.of("armed", "approval", "disarmed")),
                    "failure_threshold", COUNT,
                    "recovery_threshold", COUNT,
                    "interval", PERIOD,
                    "timeout", PERIOD,
                    "connection_failure", new Choice(List.of("threshold", "immediate")),
                    "degradation_ratio", NUMBER,
                    "degradation_triggers", BOOLEAN,
                    "grace", DURATION,
                    "cooldown", DURATION,
                    "max_failovers_per_day", INTEGER,
                    "max_attempts", COUNT,
                    "cascade", BOOLEAN,
                    "recovery", new Choice(List.of("manual", "automatic")),
                    "recovery_delay", DURATION,
                    "quorum", QUORUM,
                    "freeze", new Many(FREEZE, false),
                    "max_replication_lag", DURATION,
                    "two_person", BOOLEAN,
                    "min_score", PERCENT,
                    "propagation_share", SHARE,
                    "propagation_timeout", PERIOD));
    private static final Shape HOOK_HTTP =
            group("an HTTP call", keys("url", TEXT, "method", TEXT, "expect", EXPECT), "url");
    private static final Shape UNDO =
            group("what takes a hook back", keys("run", new Many(TEXT, false), "http", HOOK_HTTP));
    private static final Shape HOOK = group(
            "a hook",
            keys(
                    "name", TEXT,
                    "run", new Many(TEXT, false),
                    "http", HOOK_HTTP,
                    "timeout", PERIOD,
                    "on_failure", new Choice(List.of("abort", "rollback", "continue", "ask")),
                    "undo", UNDO),
            "name");
    private static final Shape HOOKS = group(
            "hooks",
            keys(
                    "pre", new Many(HOOK, false),
                    "fence", new Many(HOOK, false),
                    "promote", new Many(HOOK, false),
                    "post", new Many(HOOK, false)));
    private static final Shape DEPLOYMENT = group(
            "a deployment",
            keys(
                    "description",
                    ANY,
                    "record",
                    RECORD,
                    "records",
                    new Many(RECORD, false),
                    "providers",
                    new Many(TEXT, false),
                    "sites",
                    new Named(SITE, "sites by name"),
                    "nodes",
                    new Named(NODE, "nodes by name"),
                    "checks",
                    new Many(CHECK, false),
                    "policy",
                    POLICY,
                    "hooks",
                    HOOKS,
                    "objectives",
                    group("objectives", keys("rto", DURATION, "rpo", DURATION)),
                    "readiness",
                    group("how readiness is proved", keys("every", PERIOD, "tls", BOOLEAN, "trust", TEXT)),
                    "notify",
                    new Many(TEXT, false)),
            "providers",
            "sites");
    private static final Shape CHANNEL = group(
            "a channel",
            keys(
                    "type", new Choice(List.of("email", "slack", "pagerduty", "webhook")),
                    "smtp", TEXT,
                    "from", TEXT,
                    "to", new Many(TEXT, true),
                    "url", ANY,
                    "routing_key", SECRET,
                    "secret", SECRET),
            "type");
    static final Group ROOT = group(
            "the configuration",
            keys(
                    "version", INTEGER,
                    "providers", new Named(PROVIDER, "DNS providers by name"),
                    "resolvers", new Many(SERVER, false),
                    "references", new Many(HOST_PORT, false),
                    "checkers", new Many(CHECKER, false),
                    "deployments", new Named(DEPLOYMENT, "deployments by name"),
                    "notify", new Named(CHANNEL, "notification channels by name"),
                    "store",
                            group(
                                    "the store",
                                    keys(
                                            "url",
                                            TEXT,
                                            "retention",
                                            group("retention", keys("observations", PERIOD, "rollups", PERIOD))))),
            "version",
            "deployments");

    private Shapes() {}

    private static Group group(String words, Map<String, Shape> keys, String... required) {
        return new Group(words, keys, List.of(required));
    }

    private static Map<String, Shape> keys(Object... pairs) {
        var keys = new LinkedHashMap<String, Shape>();
        for (int i = 0; i < pairs.length; i += 2) {
            keys.put((String) pairs[i], (Shape) pairs[i + 1]);
        }
        return keys;
    }
}
