// SPDX-License-Identifier: Apache-2.0
package dev.bascule.replica.source;

import dev.bascule.replica.Lag;
import dev.bascule.replica.ReplicaSource;
import dev.bascule.topology.SiteId;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the copies of a site how far they are behind, all at once, and waits at most `timeout`. A copy that
/// does not answer, or answers nothing or nonsense, is left out: a lag that was not measured is unknown, not
/// zero. Safe for use from any thread.
public final class JdbcLagSource implements ReplicaSource {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcLagSource.class);
    private static final Predicate<String> IS_MILLIS =
            Pattern.compile("\\d{1,15}(\\.\\d+)?").asMatchPredicate();

    private final List<LagQuery> queries;
    private final Duration timeout;
    private final ExecutorService threads;
    private final InstantSource clock;

    /// `threads` are platform threads, because drivers may block in native code.
    public JdbcLagSource(List<LagQuery> queries, Duration timeout, ExecutorService threads, InstantSource clock) {
        this.queries = List.copyOf(queries);
        this.timeout = timeout;
        this.threads = threads;
        this.clock = clock;
    }

    @Override
    public List<Lag> measure(SiteId site) {
        var asked = queries.stream().filter(q -> q.site().equals(site)).toList();
        List<Callable<Optional<Lag>>> questions = new ArrayList<>();
        asked.forEach(query -> questions.add(() -> ask(query)));
        try {
            var answers = threads.invokeAll(questions, timeout.toMillis(), TimeUnit.MILLISECONDS);
            var lags = new ArrayList<Lag>();
            for (var i = 0; i < asked.size(); i++) {
                answer(asked.get(i), answers.get(i)).ifPresent(lags::add);
            }
            return lags;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static Optional<Lag> answer(LagQuery query, Future<Optional<Lag>> future) throws InterruptedException {
        try {
            return future.get();
        } catch (CancellationException e) {
            LOG.debug("The {} is not known: no answer in time.", query);
        } catch (ExecutionException e) {
            // The message of a driver may repeat the address and with it a password; its kind and state are enough.
            LOG.debug("The {} is not known: {}.", query, kind(e.getCause()));
        }
        return Optional.empty();
    }

    private Optional<Lag> ask(LagQuery query) throws SQLException {
        try (var connection = DriverManager.getConnection(query.url(), properties(query));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query.query())) {
            // As text: a driver may read nonsense as the number 0, which would be the best of lags.
            var text = rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.<String>empty();
            return text.filter(IS_MILLIS)
                    .map(t -> Duration.ofMillis((long) Double.parseDouble(t)))
                    .map(behind -> new Lag(query.node(), query.site(), behind, clock.instant()));
        }
    }

    private Properties properties(LagQuery query) {
        var properties = new Properties();
        if (query.url().startsWith("jdbc:sqlite:")) {
            properties.setProperty("open_mode", "1"); // SQLITE_OPEN_READONLY: an absent file stays absent
            properties.setProperty("busy_timeout", Long.toString(timeout.toMillis()));
            return properties;
        }
        var seconds = Long.toString(Math.max(1, (timeout.toMillis() + 999) / 1000));
        properties.setProperty("connectTimeout", seconds);
        properties.setProperty("loginTimeout", seconds);
        properties.setProperty("socketTimeout", seconds);
        properties.setProperty("readOnly", "true");
        return properties;
    }

    private static String kind(@Nullable Throwable cause) {
        return cause instanceof SQLException sql
                ? "error " + sql.getErrorCode() + ", state " + sql.getSQLState()
                : cause == null ? "for no known reason" : cause.getClass().getSimpleName();
    }
}
