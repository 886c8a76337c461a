// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.check.Check;
import dev.bascule.check.CheckType;
import dev.bascule.check.Checks;
import dev.bascule.check.ErrorClass;
import dev.bascule.check.Expectation;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Against a real server, where one can be started: PostgreSQL refuses to run as root where user namespaces are
/// not allowed. Then these are skipped with the reason, and [DatabaseProbeTest] covers what sockets alone can
/// show.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseProbePostgresTest {
    private final Rig rig = new Rig();
    private final DatabaseProbe probe = new DatabaseProbe(rig.threads, rig.clock);
    private Optional<EmbeddedPostgres> server = Optional.empty();

    @BeforeAll
    void start() {
        try {
            server = Optional.of(EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                    .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException | RuntimeException e) {
            Assumptions.abort(
                    "No PostgreSQL can be started here (as root it needs user namespaces): " + e.getMessage());
        }
    }

    @AfterAll
    void stop() throws IOException {
        if (server.isPresent()) {
            server.get().close();
        }
        rig.close();
    }

    @Test
    void asksAQueryAndComparesItsValue() {
        assertThat(run("select 40 + 2", Checks.value("42"), "user=postgres").isEmpty())
                .isTrue();
        assertThat(run("select 1", Checks.value("42"), "user=postgres")).contains(ErrorClass.CONTENT);
    }

    @Test
    void namesTheClassOfWhatTheServerSays() {
        assertThat(run("select * from nowhere", Expectation.ANY, "user=postgres"))
                .contains(ErrorClass.STATUS);
        assertThat(run("create table x(i int)", Expectation.ANY, "user=postgres"))
                .contains(ErrorClass.STATUS);
        assertThat(run("select 1", Expectation.ANY, "user=nobody")).contains(ErrorClass.AUTH);
    }

    @Test
    void givesUpOnASlowQuery() {
        var check = Checks.expecting(
                target("user=postgres", Rig.SHORT), Optional.of("select pg_sleep(30)"), Expectation.ANY);

        assertThat(Rig.error(probe.run(check))).isEqualTo(ErrorClass.TIMEOUT);
    }

    private Optional<ErrorClass> run(String query, Expectation expect, String login) {
        var result = probe.run(Checks.expecting(target(login, Rig.AMPLE), Optional.of(query), expect));
        return result.outcome().isPassed() ? Optional.empty() : Optional.of(Rig.error(result));
    }

    private Check target(String login, Duration timeout) {
        var port = server.orElseThrow().getPort();
        return Checks.target(CheckType.DATABASE, "jdbc:postgresql://127.0.0.1:" + port + "/postgres?" + login, timeout);
    }
}
