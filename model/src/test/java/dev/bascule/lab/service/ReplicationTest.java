// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bascule.drill.Seed;
import dev.bascule.drill.Target;
import dev.bascule.lab.net.Closing;
import dev.bascule.lab.net.HttpReply;
import dev.bascule.lab.net.HttpRequest;
import dev.bascule.lab.net.Pause;
import dev.bascule.lab.tls.TlsConversation;
import dev.bascule.topology.Role;
import dev.bascule.topology.Tier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplicationTest {
    @TempDir
    Path folder;

    private final Closing closing = new Closing();
    private final Cluster cluster = new Cluster("fra1");
    private Instant now = Instant.parse("2026-03-01T09:00:00Z");
    private LabSite fra1;
    private LabSite ams3;
    private LabSite sgp1;
    private Replication replication;
    private OperationsDesk desk;

    @BeforeEach
    void build() throws Exception {
        fra1 = site("fra1", Role.PRIMARY, Tier.HOT, 40);
        ams3 = site("ams3", Role.BACKUP, Tier.HOT, 40);
        sgp1 = site("sgp1", Role.BACKUP, Tier.COLD, 30_000);
        replication = new Replication(List.of(fra1, ams3, sgp1), cluster);
        replication.begin(now);
        var pause = closing.add(new Pause());
        pause.close();
        desk = new OperationsDesk(List.of(fra1, ams3, sgp1), cluster, replication, pause);
    }

    @AfterEach
    void close() {
        closing.close();
    }

    private LabSite site(String name, Role role, Tier tier, int lagMillis) throws Exception {
        var lag = Duration.ofMillis(lagMillis);
        var spec = new SiteSpec(name, role, tier, name, 0, "127.0.0.1", Duration.ZERO, lag);
        var temper = new Temper(Duration.ZERO, new Seed(1), new Pause());
        var database = SiteDatabase.create(name, folder.resolve(name), "x.db");
        var pid = PidFile.create(folder.resolve("run"), name + ".pid");
        return closing.add(new LabSite(
                spec,
                new ServicePoint(Map.of(), temper),
                new Front(
                        new ServicePoint(Map.of(), temper),
                        new TlsConversation(_ -> {}, SSLContext.getDefault(), SSLContext.getDefault())),
                new ServicePoint(Map.of(), temper),
                database,
                Optional.of(pid)));
    }

    private void ticks(int count) {
        for (var i = 0; i < count; i++) {
            now = now.plusMillis(250);
            replication.tick(now);
        }
    }

    private static long query(LabSite site, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + site.database().file());
                var rows = connection.createStatement().executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : -1;
        }
    }

    private static long lag(LabSite site) throws SQLException {
        return query(site, SiteDatabase.LAG_QUERY);
    }

    @Test
    void everyCopyIsBehindByItsOwnLag() throws Exception {
        ticks(8);
        assertThat(lag(fra1)).isZero();
        assertThat(lag(ams3)).isEqualTo(250);
        assertThat(lag(sgp1)).isEqualTo(30_000);
        assertThat(query(ams3, "select position from heartbeat")).isEqualTo(8);
        assertThat(query(fra1, "select position from heartbeat")).isEqualTo(9);
    }

    @Test
    void aCopyOfALostWriterKeepsTheLagItLastKnew() throws Exception {
        ticks(4);
        fra1.loseAll();
        ticks(40);
        assertThat(lag(ams3)).isEqualTo(250);
        assertThat(Files.exists(fra1.database().file())).isFalse();
        assertThat(fra1.matcher().map(PidFile::file))
                .hasValueSatisfying(f -> assertThat(f).doesNotExist());
        fra1.regainAll();
        ticks(2);
        assertThat(lag(fra1)).isZero();
        assertThat(fra1.matcher().map(PidFile::file))
                .hasValueSatisfying(f -> assertThat(f).exists());
    }

    @Test
    void overlappingLossesHealWithTheLast() throws Exception {
        fra1.loseAll();
        fra1.kill(Target.DATABASE);
        fra1.regainAll();
        assertThat(Files.exists(fra1.database().file())).isFalse();
        fra1.revive(Target.DATABASE);
        assertThat(Files.exists(fra1.database().file())).isTrue();
    }

    @Test
    void aStalledCopyFallsBehindAndCatchesUp() throws Exception {
        ticks(2);
        replication.stall("ams3");
        ticks(8);
        assertThat(lag(ams3)).isEqualTo(2250);
        replication.resume("ams3");
        ticks(1);
        assertThat(lag(ams3)).isEqualTo(250);
    }

    @Test
    void aFencedSiteRefusesWritesFromAnyoneAndProvesIt() throws Exception {
        ticks(2);
        assertThat(post("/sites/fra1/fence")).contains("\"writes_refused\":true", "a trial write was refused");
        assertThatThrownBy(() -> query(fra1, "insert or replace into heartbeat values (1, 0, 0, 'fra1') returning id"))
                .hasMessageContaining("this site is fenced");
        var before = query(fra1, "select position from heartbeat");
        ticks(4);
        assertThat(query(fra1, "select position from heartbeat")).isEqualTo(before);
        post("/sites/fra1/unfence");
        ticks(1);
        assertThat(query(fra1, "select position from heartbeat")).isEqualTo(before + 1);
    }

    @Test
    void promotionMovesTheWriterAndTheOldOneCopies() throws Exception {
        ticks(2);
        post("/sites/fra1/fence");
        assertThat(post("/sites/ams3/promote")).contains("\"writer\":true", "\"epoch\":2");
        assertThat(post("/sites/ams3/promote")).contains("\"epoch\":2");
        ticks(4);
        assertThat(lag(ams3)).isZero();
        assertThat(lag(fra1)).isEqualTo(250);
        assertThat(query(fra1, "select origin = 'ams3' from heartbeat")).isEqualTo(1);
        assertThat(get("/sites/fra1/state")).contains("\"fenced\":true", "\"writer\":false");
    }

    @Test
    void aDeadSiteIsFencedButNotPromotedAndStaysFencedWhenItReturns() throws Exception {
        fra1.loseAll();
        assertThat(post("/sites/fra1/fence")).contains("\"fenced\":true", "the site has no power");
        assertThat(call("POST", "/sites/fra1/promote").status()).isEqualTo(503);
        fra1.regainAll();
        assertThat(fra1.database().acceptsWrites()).isFalse();
    }

    @Test
    void theApiTakesOrdersOnlyAtTheWriter() throws Exception {
        var pause = new Pause();
        var temper = new Temper(Duration.ZERO, new Seed(1), pause);
        assertThat(order(new SiteApi("fra1", cluster, temper))).isEqualTo(201);
        assertThat(order(new SiteApi("ams3", cluster, temper))).isEqualTo(503);
        post("/sites/fra1/fence");
        assertThat(order(new SiteApi("fra1", cluster, temper))).isEqualTo(503);
    }

    @Test
    void aPromotionIsTakenBackEvenWhenTheOldWriterIsDead() throws Exception {
        fra1.loseAll();
        post("/sites/fra1/fence");
        post("/sites/ams3/promote");
        assertThat(post("/sites/fra1/reinstate")).contains("\"writer\":true", "\"fenced\":false");
        fra1.regainAll();
        ticks(1);
        assertThat(lag(fra1)).isZero();
        assertThat(get("/sites/ams3/state")).contains("\"writer\":false");
    }

    @Test
    void theDeskKnowsItsPathsAndRecordsHooks() throws Exception {
        post("/sites/ams3/hook/warm-up");
        assertThat(desk.hooks()).containsExactly("ams3/warm-up");
        assertThat(call("POST", "/sites/nowhere/fence").status()).isEqualTo(404);
        assertThat(call("GET", "/sites/fra1/fence").status()).isEqualTo(405);
    }

    private static int order(SiteApi api) throws InterruptedException {
        return ((HttpReply.Answer) api.handle(new HttpRequest("POST", "/orders", Map.of(), Map.of(), ""))).status();
    }

    private String post(String path) throws InterruptedException {
        return call("POST", path).body();
    }

    private String get(String path) throws InterruptedException {
        return call("GET", path).body();
    }

    private HttpReply.Answer call(String method, String path) throws InterruptedException {
        return (HttpReply.Answer) desk.handle(new HttpRequest(method, path, Map.of(), Map.of(), ""));
    }
}
