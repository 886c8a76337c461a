// SPDX-License-Identifier: Apache-2.0
package dev.bascule.replica.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bascule.replica.Lag;
import dev.bascule.topology.NodeId;
import dev.bascule.topology.SiteId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcLagSourceTest {
    private static final SiteId AMS3 = new SiteId("ams3");
    private static final NodeId DB = new NodeId("db");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private String url = "";

    @BeforeEach
    void fill() throws SQLException {
        url = "jdbc:sqlite:" + folder.resolve("replica.db");
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.executeUpdate("create table replica(lag_ms)");
            statement.executeUpdate("insert into replica values (1250)");
        }
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void measuresTheCopiesOfOneSite() {
        var elsewhere = new LagQuery(DB, new SiteId("lon1"), url, "select 7");
        var source = source(Duration.ofSeconds(20), query("select lag_ms from replica"), elsewhere);

        assertThat(source.measure(AMS3)).containsExactly(new Lag(DB, AMS3, Duration.ofMillis(1_250), NOW));
        assertThat(source.measure(new SiteId("fra1"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select null",
                "select 'none'",
                "select -1",
                "select lag_ms from replica where lag_ms > 9999",
                "select * from nowhere",
            })
    void leavesOutWhatWasNotMeasured(String query) {
        assertThat(source(Duration.ofSeconds(20), query(query)).measure(AMS3)).isEmpty();
    }

    @Test
    void oneCopyThatDoesNotAnswerKeepsNoOtherFromBeingMeasured() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var hanging = new LagQuery(
                    new NodeId("redis"),
                    AMS3,
                    "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/x?sslmode=disable",
                    "select 1");

            var lags =
                    source(Duration.ofSeconds(1), hanging, query("select 40.7")).measure(AMS3);

            assertThat(lags).extracting(Lag::node).containsExactly(DB);
            assertThat(lags).extracting(Lag::behind).containsExactly(Duration.ofMillis(40));
        }
    }

    @Test
    void neverCreatesAFile() {
        var absent = folder.resolve("absent.db");
        var query = new LagQuery(DB, AMS3, "jdbc:sqlite:" + absent, "select 1");

        assertThat(source(Duration.ofSeconds(20), query).measure(AMS3)).isEmpty();
        assertThat(absent).doesNotExist();
    }

    @Test
    void refusesOtherDatabasesAndNeverPrintsTheAddress() {
        assertThatThrownBy(() -> new LagQuery(DB, AMS3, "jdbc:oracle:x", "select 1"))
                .hasMessageContaining("jdbc:sqlite: and jdbc:postgresql:");
        assertThat(new LagQuery(DB, AMS3, "jdbc:postgresql://h/d?password=s3cr3t", "select 1"))
                .hasToString("lag of db at ams3");
    }

    private LagQuery query(String sql) {
        return new LagQuery(DB, AMS3, url, sql);
    }

    private JdbcLagSource source(Duration timeout, LagQuery... queries) {
        return new JdbcLagSource(List.of(queries), timeout, threads, () -> NOW);
    }
}
