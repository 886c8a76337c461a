// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check;

import dev.bascule.topology.DeploymentId;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// Checks and results for tests, with the defaults of the procedures: every 10 s, 5 s patience, 3 failures, 5
/// successes.
public final class Checks {
    public static final DeploymentId GENESIS = new DeploymentId("genesis");
    public static final CheckerId HERE = new CheckerId("here");
    public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private Checks() {}

    public static CheckId id(String site, String name) {
        var where = site.isEmpty() ? Optional.<SiteId>empty() : Optional.of(new SiteId(site));
        return new CheckId(GENESIS, where, name);
    }

    /// A critical TCP check; an empty site means one that all sites share.
    public static Check critical(String site, String name) {
        return check(id(site, name), CheckType.TCP, "127.0.0.1:1", true);
    }

    public static Check minor(String site, String name) {
        return check(id(site, name), CheckType.TCP, "127.0.0.1:1", false);
    }

    public static Check check(CheckId id, CheckType type, String target, boolean critical) {
        return new Check(
                id,
                Optional.empty(),
                type,
                target,
                Optional.empty(),
                Expectation.ANY,
                Duration.ofSeconds(10),
                Duration.ofSeconds(5),
                3,
                5,
                critical);
    }

    public static Check target(CheckType type, String target, Duration timeout) {
        return timing(check(id("fra1", "api"), type, target, true), Duration.ofSeconds(10), timeout);
    }

    public static Check timing(Check c, Duration interval, Duration timeout) {
        return new Check(
                c.id(),
                c.node(),
                c.type(),
                c.target(),
                c.query(),
                c.expect(),
                interval,
                timeout,
                c.failureThreshold(),
                c.recoveryThreshold(),
                c.critical());
    }

    public static Check thresholds(Check c, int failure, int recovery) {
        return new Check(
                c.id(),
                c.node(),
                c.type(),
                c.target(),
                c.query(),
                c.expect(),
                c.interval(),
                c.timeout(),
                failure,
                recovery,
                c.critical());
    }

    public static Check expecting(Check c, Optional<String> query, Expectation expect) {
        return new Check(
                c.id(),
                c.node(),
                c.type(),
                c.target(),
                query,
                expect,
                c.interval(),
                c.timeout(),
                c.failureThreshold(),
                c.recoveryThreshold(),
                c.critical());
    }

    public static Expectation status(int status) {
        return new Expectation(OptionalInt.of(status), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Expectation body(String text) {
        return new Expectation(OptionalInt.empty(), Optional.of(text), Optional.empty(), Optional.empty());
    }

    public static Expectation header(String header) {
        return new Expectation(OptionalInt.empty(), Optional.empty(), Optional.of(header), Optional.empty());
    }

    public static Expectation value(String value) {
        return new Expectation(OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.of(value));
    }

    public static Observation passed(Check check, CheckerId checker, Instant at, Duration took) {
        return new Observation(check.id(), checker, at, took, new Outcome.Passed("ok"));
    }

    public static Observation passed(Check check, Instant at) {
        return passed(check, HERE, at, Duration.ofMillis(20));
    }

    public static Observation failed(Check check, CheckerId checker, Instant at, ErrorClass error) {
        return new Observation(check.id(), checker, at, Duration.ofMillis(5), new Outcome.Failed(error, "no answer"));
    }

    public static Observation failed(Check check, Instant at, ErrorClass error) {
        return failed(check, HERE, at, error);
    }
}
