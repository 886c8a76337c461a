// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.check.Check;
import dev.bascule.check.CheckType;
import dev.bascule.check.Checks;
import dev.bascule.check.ErrorClass;
import dev.bascule.check.Expectation;
import dev.bascule.check.ProbeResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseProbeTest {
    private static final String ENDLESS =
            "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n";

    @TempDir
    private Path folder;

    private final Rig rig = new Rig();
    private final DatabaseProbe probe = new DatabaseProbe(rig.threads, rig.clock);
    private Path file = Path.of("");

    @BeforeEach
    void fill() throws SQLException {
        file = folder.resolve("genesis.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate("create table book(id integer primary key, name text)");
            statement.executeUpdate("insert into book values (1, 'open'), (2, null)");
        }
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void asksSelectOneWhenNothingElseIsSaid() {
        var result = probe.run(sqlite(file, Rig.AMPLE));

        assertThat(result.outcome().isPassed()).isTrue();
        assertThat(result.outcome().detail()).isEqualTo("answered 1");
    }

    @Test
    void comparesTheFirstValue() {
        assertThat(asked("select name from book order by id", Checks.value("open"))
                        .outcome()
                        .isPassed())
                .isTrue();
        var wrong = asked("select name from book order by id", Checks.value("closed"));
        assertThat(Rig.error(wrong)).isEqualTo(ErrorClass.CONTENT);
        assertThat(wrong.outcome().detail()).endsWith("genesis.db answered 'open', expected 'closed'");
        assertThat(Rig.error(asked("select name from book where id = 2", Checks.value("open"))))
                .isEqualTo(ErrorClass.CONTENT);
        assertThat(Rig.error(asked("select name from book where id = 9", Checks.value("open"))))
                .isEqualTo(ErrorClass.CONTENT);
    }

    @Test
    void neverCreatesAFile() {
        var absent = folder.resolve("absent.db");
        var result = probe.run(sqlite(absent, Rig.AMPLE));

        assertThat(Rig.error(result)).isEqualTo(ErrorClass.REFUSED);
        assertThat(result.outcome().detail()).endsWith("absent.db does not exist");
        assertThat(absent).doesNotExist();
    }

    @Test
    void neverWrites() {
        var result = asked("insert into book values (3, 'x') returning id", Expectation.ANY);

        assertThat(result.outcome().isPassed()).isFalse();
        assertThat(asked("select count(*) from book", Checks.value("2"))
                        .outcome()
                        .isPassed())
                .isTrue();
    }

    @Test
    void callsGarbageAProtocolError() throws IOException {
        Files.writeString(file, "this is no database, and long enough to be read as a header of one ".repeat(20));

        assertThat(Rig.error(probe.run(sqlite(file, Rig.AMPLE)))).isEqualTo(ErrorClass.PROTOCOL);
    }

    @Test
    void callsABrokenQueryAnAnswerWithAnError() {
        assertThat(Rig.error(asked("select * from nowhere", Expectation.ANY))).isEqualTo(ErrorClass.STATUS);
    }

    @Test
    void givesUpOnAQueryThatDoesNotEnd() {
        var endless = Checks.expecting(sqlite(file, Rig.SHORT), Optional.of(ENDLESS), Expectation.ANY);
        var result = probe.run(endless);

        assertThat(Rig.error(result)).isEqualTo(ErrorClass.TIMEOUT);
        assertThat(result.outcome().detail()).contains("no answer within 300 ms");
    }

    @Test
    void givesUpOnALockedFile() throws SQLException {
        try (var writer = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = writer.createStatement()) {
            statement.execute("begin exclusive");

            var result = probe.run(
                    Checks.expecting(sqlite(file, Rig.SHORT), Optional.of("select * from book"), Expectation.ANY));

            assertThat(Rig.error(result)).isEqualTo(ErrorClass.TIMEOUT);
        }
    }

    @Test
    void classifiesAPostgresPortWithoutAServerAsRefused() throws IOException {
        var result = probe.run(postgres(Rig.deadPort(), Rig.AMPLE));

        assertThat(Rig.error(result)).isEqualTo(ErrorClass.REFUSED);
        assertThat(result.outcome().detail()).doesNotContain("s3cr3t");
        assertThat(result.exchange())
                .hasValueSatisfying(text -> assertThat(text).doesNotContain("s3cr3t"));
    }

    @Test
    void givesUpOnAPostgresServerThatHangs() throws IOException {
        try (var server = rig.server(rig::hang)) {
            assertThat(Rig.error(probe.run(postgres(server.getLocalPort(), Rig.SHORT))))
                    .isEqualTo(ErrorClass.TIMEOUT);
        }
    }

    @Test
    void callsAServerOfAnotherKindAProtocolError() throws IOException {
        try (var server = rig.server(Rig.saying("HTTP/1.1 400 Bad Request\r\n\r\n"));
                var resetting = rig.server(Rig::reset)) {
            assertThat(Rig.error(probe.run(postgres(server.getLocalPort(), Rig.AMPLE))))
                    .isEqualTo(ErrorClass.PROTOCOL);
            assertThat(Rig.error(probe.run(postgres(resetting.getLocalPort(), Rig.AMPLE))))
                    .isEqualTo(ErrorClass.PROTOCOL);
        }
    }

    @Test
    void aDatabaseOfUnknownKindIsOurOwnFault() {
        var result = probe.run(Checks.target(CheckType.DATABASE, "jdbc:oracle:thin:@db", Rig.AMPLE));

        assertThat(Rig.error(result)).isEqualTo(ErrorClass.INTERNAL);
    }

    private ProbeResult asked(String query, Expectation expect) {
        return probe.run(Checks.expecting(sqlite(file, Rig.AMPLE), Optional.of(query), expect));
    }

    private static Check sqlite(Path file, Duration timeout) {
        return Checks.target(CheckType.DATABASE, "jdbc:sqlite:" + file, timeout);
    }

    private static Check postgres(int port, Duration timeout) {
        return Checks.target(
                CheckType.DATABASE,
                "jdbc:postgresql://127.0.0.1:" + port + "/genesis?user=ops&password=s3cr3t&sslmode=disable",
                timeout);
    }
}
