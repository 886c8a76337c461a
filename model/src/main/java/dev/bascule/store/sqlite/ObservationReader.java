// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store.sqlite;

import dev.bascule.check.CheckId;
import dev.bascule.check.CheckerId;
import dev.bascule.check.Sample;
import dev.bascule.topology.DeploymentId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Observations on disk for those who look back; whoever writes them is not disturbed, and what still waits in
/// that process is not seen.
public final class ObservationReader implements AutoCloseable {
    private final Database database;
    private final SeriesTable series = new SeriesTable();

    private ObservationReader(Database database) {
        this.database = database;
    }

    /// The observations of a journal's file, if there are any.
    static Optional<ObservationReader> beside(Path journal) {
        var file = journal.resolveSibling(journal.getFileName() + "-observations");
        return Files.exists(file) ? Optional.of(new ObservationReader(Database.openToRead(file))) : Optional.empty();
    }

    /// Samples in `[from, to)`, oldest first.
    public List<Sample> samples(CheckId check, CheckerId checker, Instant from, Instant to) {
        return database.read(c -> {
            var number = series.find(c, new SeriesTable.Key(check, checker));
            return number.isPresent()
                    ? SampleTables.between(c, number.getAsLong(), from.toEpochMilli(), to.toEpochMilli())
                    : List.<Sample>of();
        });
    }

    /// Who observed a deployment.
    public List<CheckerId> checkers(DeploymentId deployment) {
        return database.read(c -> {
            var checkers = new ArrayList<CheckerId>();
            try (var select = c.prepareStatement(
                    "select checker from series where deployment = ? group by checker order by min(id)")) {
                select.setString(1, deployment.value());
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        checkers.add(new CheckerId(rows.getString(1)));
                    }
                }
            }
            return checkers;
        });
    }

    /// The oldest sample that is kept.
    public Optional<Instant> oldest() {
        return database.read(c -> {
            var oldest = Database.number(
                    c, "select min(t) from (select min(first) t from block union all select min(at) from tail)");
            return oldest == 0 ? Optional.<Instant>empty() : Optional.of(Instant.ofEpochMilli(oldest));
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
