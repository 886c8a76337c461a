// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check.probe;

import dev.bascule.check.Check;
import dev.bascule.check.CheckType;
import dev.bascule.check.ErrorClass;
import dev.bascule.check.Outcome;
import dev.bascule.check.Probe;
import dev.bascule.check.ProbeResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks a database its query (`select 1` without one) and compares the first value. SQLite files
/// (`jdbc:sqlite:`) are read and never created, PostgreSQL servers (`jdbc:postgresql:`) get a connection of
/// their own. Safe for use from any thread.
public final class DatabaseProbe implements Probe {
    private final ExecutorService threads;
    private final InstantSource clock;

    /// `threads` are platform threads: a driver in native code would hold the carrier of a virtual one, and the prober
    /// must be able to turn its back on one that hangs.
    public DatabaseProbe(ExecutorService threads, InstantSource clock) {
        this.threads = threads;
        this.clock = clock;
    }

    @Override
    public CheckType type() {
        return CheckType.DATABASE;
    }

    @Override
    public ProbeResult run(Check check) {
        var patience = Patience.begin(clock, check);
        var where = place(check.target());
        var query = check.query().orElse("select 1");
        return switch (visited(check, query, where, patience)) {
            case Outcome.Passed(var detail) -> patience.passed(detail);
            case Outcome.Failed failed -> patience.failed(failed, where + "\n> " + query + "\n< " + failed.detail());
        };
    }

    private Outcome visited(Check check, String query, String where, Patience patience) {
        if (!check.target().startsWith(DatabaseVisit.SQLITE) && !check.target().startsWith(DatabaseVisit.POSTGRESQL)) {
            return new Outcome.Failed(
                    ErrorClass.INTERNAL,
                    "The target of " + check.id() + " must begin with jdbc:sqlite: or jdbc:postgresql:, mend the"
                            + " configuration.");
        }
        if (isAbsentFile(check.target())) {
            return new Outcome.Failed(ErrorClass.REFUSED, where + " does not exist");
        }
        var visit = new DatabaseVisit(check.target(), query, check.timeout());
        var answer = threads.submit(visit::firstValue);
        try {
            return judged(check, answer.get(patience.limit().toMillis(), TimeUnit.MILLISECONDS), where);
        } catch (TimeoutException e) {
            return abandoned(visit, where, patience);
        } catch (ExecutionException e) {
            return e.getCause() instanceof SQLException sql
                    ? DatabaseFailures.classify(sql, where, patience)
                    : new Outcome.Failed(ErrorClass.INTERNAL, "our own trouble, not " + where + "'s: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return abandoned(visit, where, patience);
        }
    }

    private static Outcome abandoned(DatabaseVisit visit, String where, Patience patience) {
        try {
            visit.abandon();
        } catch (SQLException e) {
            return new Outcome.Failed(
                    ErrorClass.TIMEOUT,
                    where + " gave no answer within " + patience.words() + " and cannot be cancelled: "
                            + Exchanges.hidden(IoFailures.message(e)));
        }
        return Thread.currentThread().isInterrupted()
                ? new Outcome.Failed(ErrorClass.INTERNAL, "the probe of " + where + " was interrupted")
                : DatabaseFailures.late(where, patience);
    }

    private static Outcome judged(Check check, Optional<String> value, String where) {
        var wanted = check.expect().value();
        if (wanted.isPresent() && !value.equals(wanted)) {
            return new Outcome.Failed(
                    ErrorClass.CONTENT,
                    where + " answered " + value.map(v -> "'" + v + "'").orElse("nothing") + ", expected '"
                            + wanted.get() + "'");
        }
        return new Outcome.Passed(
                "answered" + value.map(v -> " " + shortened(v)).orElse(" without a row"));
    }

    private static String shortened(String value) {
        return value.length() <= 80 ? value : value.substring(0, 79) + "…";
    }

    private static boolean isAbsentFile(String target) {
        if (!target.startsWith(DatabaseVisit.SQLITE)) {
            return false;
        }
        var path = target.substring(DatabaseVisit.SQLITE.length())
                .replaceFirst("^file:", "")
                .replaceFirst("\\?.*", "");
        return !path.isEmpty() && !path.startsWith(":") && !Files.exists(Path.of(path));
    }

    /// The address without its parameters, among which a password may be.
    private static String place(String target) {
        return Exchanges.hidden(target.replaceFirst("\\?.*", "").replaceFirst("^jdbc:", ""));
    }
}
