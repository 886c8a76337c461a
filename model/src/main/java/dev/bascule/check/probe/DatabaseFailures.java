// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check.probe;

import dev.bascule.check.ErrorClass;
import dev.bascule.check.Outcome;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Names the class of a database failure: by SQLSTATE for PostgreSQL (SQL:2023 classes 08, 28, 57), by result
/// code for SQLite. STATUS means that the server answered, and answered with an error.
final class DatabaseFailures {
    private DatabaseFailures() {}

    static Outcome.Failed classify(SQLException e, String where, Patience patience) {
        if (e instanceof SQLiteException file) {
            return ofFile(file, where, patience);
        }
        var network = causes(e)
                .filter(IOException.class::isInstance)
                .map(IOException.class::cast)
                .findFirst();
        return network.map(io -> IoFailures.classify(io, where, "talking to the database", patience))
                .orElseGet(() -> ofState(e, where, patience));
    }

    private static Outcome.Failed ofState(SQLException e, String where, Patience patience) {
        var state = Objects.requireNonNullElse(e.getSQLState(), "");
        var said = Exchanges.hidden(IoFailures.message(e));
        if (state.startsWith("28") || state.equals("08004")) {
            return new Outcome.Failed(ErrorClass.AUTH, where + " did not let us in: " + said);
        }
        if (state.equals("57014")) {
            return late(where, patience);
        }
        if (state.startsWith("08") || state.isEmpty() || state.equals("99999")) {
            return new Outcome.Failed(ErrorClass.PROTOCOL, where + " does not speak as a database should: " + said);
        }
        return new Outcome.Failed(ErrorClass.STATUS, where + " answered with error " + state + ": " + said);
    }

    private static Outcome.Failed ofFile(SQLiteException e, String where, Patience patience) {
        var said = IoFailures.message(e);
        return switch (SQLiteErrorCode.getErrorCode(e.getResultCode().code & 0xFF)) {
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_INTERRUPT -> late(where, patience);
            case SQLITE_CANTOPEN -> new Outcome.Failed(ErrorClass.REFUSED, where + " cannot be opened: " + said);
            case SQLITE_AUTH, SQLITE_PERM ->
                new Outcome.Failed(ErrorClass.AUTH, where + " is not ours to read: " + said);
            case SQLITE_NOTADB, SQLITE_CORRUPT, SQLITE_FORMAT ->
                new Outcome.Failed(ErrorClass.PROTOCOL, where + " is no sound database: " + said);
            default -> new Outcome.Failed(ErrorClass.STATUS, where + " answered with an error: " + said);
        };
    }

    static Outcome.Failed late(String where, Patience patience) {
        return new Outcome.Failed(ErrorClass.TIMEOUT, where + " gave no answer within " + patience.words());
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(Optional.of(e), Optional::isPresent, t -> t.map(Throwable::getCause))
                .flatMap(Optional::stream);
    }
}
