// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.client.ChainReport;
import dev.bascule.client.Snapshot;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.dns.propagation.ServerRow;
import dev.bascule.views.fixture.FakeConsoleClient;
import dev.bascule.views.fixture.Rehearsals;
import dev.bascule.views.fixture.Situation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LookingCommandsTest {
    private final FakePorts ports = new FakePorts();

    @Test
    void statusSaysWhichSiteIsActive() {
        var run = Run.of(ports, "status");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "genesis: state active, active site fra1, health healthy, automation armed (in force: disarmed")
                .contains("Nobody leads")
                .contains("ledger");
        assertThat(ports.asked).containsExactly("engine that looks");
    }

    @Test
    void statusAsJsonHoldsEveryDeploymentAndSite() {
        var json = Run.of(ports, "status", "--json").json();
        assertThat(json.path("version").asInt()).isEqualTo(1);
        assertThat(json.path("deployments")).hasSize(2);
        assertThat(json.at("/deployments/0/active").asText()).isEqualTo("fra1");
        assertThat(json.at("/deployments/0/sites/0/health").asText()).isEqualTo("healthy");
    }

    @Test
    void checkEndsWithOneWhenAProbeFails() {
        assertThat(Run.of(ports, "check").code()).isZero();
        ports.probesPass = false;
        var run = Run.of(ports, "check", "api", "--json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.json().at("/checks/0/error").asText()).isEqualTo("timeout");
        assertThat(ports.asked).containsExactly("check all", "check api");
    }

    @Test
    void checkAsksAnAddressWithoutConfiguration() {
        assertThat(Run.of(ports, "check", "--tcp", "127.0.0.1:80").out()).contains("passed");
        assertThat(Run.of(ports, "check", "--url", "http://127.0.0.1/").code()).isZero();
        assertThat(ports.asked).containsExactly("Tcp[hostAndPort=127.0.0.1:80]", "Url[url=http://127.0.0.1/]");
    }

    @Test
    void planShowsStepsAndWritesNothing() {
        ports.client.rehearses(Rehearsals::answer);
        var run = Run.of(ports, "plan", "genesis");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("Safety rules").contains("Candidates").contains("Nothing was written.");
        assertThat(ports.client.sent()).isEmpty();
        assertThat(ports.asked).containsExactly("engine that looks");
    }

    @Test
    void planEndsWithOneWhenARuleBlocksIt() {
        ports.client.rehearses(Rehearsals::blocked);
        var run = Run.of(ports, "plan", "genesis", "--json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.json().path("blocked").asBoolean()).isTrue();
        assertThat(run.json().at("/plan/steps").size()).isPositive();
    }

    @Test
    void planTellsWhatDeploymentsThereAre() {
        var several = Run.of(ports, "plan");
        assertThat(several.code()).isEqualTo(2);
        assertThat(several.err()).contains("genesis, ledger");
        assertThat(Run.of(ports, "plan", "genosis").err()).contains("no deployment genosis");
        assertThat(ports.asked).isEmpty();
        assertThat(Run.of(ports, "plan", "genesis", "--verb", "jump").err()).contains("switch-over");
    }

    @Test
    void propagationIsDoneWhenAllThatAnswerGiveTheAddress() {
        var run = Run.of(ports, "propagation", "shop.example.com", "--expect", "198.51.100.20", "--json");
        assertThat(run.code()).isZero();
        assertThat(run.json().at("/resolvers/moved").asInt()).isEqualTo(2);
        assertThat(run.json().at("/prediction/outlook").asText()).isEqualTo("reached");
    }

    @Test
    void statusShowsWhatTheLeaderRecordedAndMeasuresNothing() {
        ports.recorded = Optional.of(Situation.READ_ONLY_FOLLOWER.snapshot());
        var run = Run.of(ports, "status");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("leads; this is what stands in its journal");
        assertThat(ports.asked).isEmpty();
    }

    @Test
    void statusWithoutALeaderSaysSoAsJson() {
        var json = Run.of(ports, "status", "--json").json();
        assertThat(json.path("leads").asBoolean()).isFalse();
        assertThat(json.path("leader").asText()).isEqualTo("nobody");
        assertThat(json.at("/deployments/0/automation").asText()).isEqualTo("armed");
        assertThat(json.at("/deployments/0/effective_because").asText()).contains("nobody leads");
    }

    @Test
    void statusRemembersAPausedMoveThatNobodyLeads() {
        var left = Situation.PAUSED_BY_FAILED_STEP.snapshot();
        var nobody = new Snapshot.Standing(false, Snapshot.Standing.NOBODY, "", false, "", List.of(), Optional.empty());
        ports.recorded = Optional.of(new Snapshot(left.at(), nobody, left.deployments(), 7, "9c41", List.of()));
        var run = Run.of(ports, "status");
        assertThat(run.out())
                .contains("state failing-over")
                .contains("paused-by-failed-step")
                .contains("Nobody leads");
    }

    @Test
    void propagationAsksNameServersTooAndShowsWhatIsOld() {
        ports.authoritative =
                List.of(ServerRow.authoritative(new Nameserver("ns1", "192.0.2.53", 53), new ProviderId("do")));
        ports.notices = List.of("The name servers of cf were not asked: no key.");
        ports.answers = List.of(List.of("203.0.113.10"));
        var run = Run.of(ports, "propagation", "a.example.com", "--expect", "198.51.100.20");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("OLD  do name server  ns1").contains("none before every name server gives it");
        assertThat(run.err()).contains("cf were not asked");
        ports.answers = List.of(List.of());
        assertThat(Run.of(ports, "propagation", "a.example.com", "--expect", "2001:db8::1")
                        .out())
                .contains("TIMEOUT")
                .doesNotContain("TTL");
    }

    @Test
    void propagationAsksAgainUntilItHasFollowed() {
        ports.answers = List.of(List.of("203.0.113.10"), List.of(), List.of("198.51.100.20"));
        var run = Run.of(
                ports,
                "propagation",
                "shop.example.com",
                "--expect",
                "198.51.100.20",
                "--resolver",
                "192.0.2.7:5353",
                "--wait",
                "9s");
        assertThat(run.code()).isZero();
        assertThat(ports.asked).containsExactly("ask 1", "ask 1", "ask 1");
    }

    @Test
    void propagationEndsWithOneWhileOldAnswersRemainOrNobodyAnswers() {
        ports.answers = List.of(List.of("203.0.113.10"));
        assertThat(Run.of(ports, "propagation", "a.example.com", "--expect", "198.51.100.20")
                        .code())
                .isEqualTo(1);
        ports.answers = List.of(List.of());
        assertThat(Run.of(ports, "propagation", "a.example.com", "--expect", "198.51.100.20")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void journalVerifyFailsOnABrokenChain() {
        assertThat(Run.of(ports, "journal", "verify").out()).contains("12 entries, the chain holds");
        ports.chain = new ChainReport(7, false, "9c41", Optional.of("entry 8 was changed"));
        var run = Run.of(ports, "journal", "verify", "--json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.json().path("chain_ok").asBoolean()).isFalse();
        assertThat(run.json().path("first_break").asText()).isEqualTo("entry 8 was changed");
    }

    @Test
    void journalListTakesALimit() {
        assertThat(Run.of(ports, "journal", "list", "--limit", "3", "--json")
                        .json()
                        .path("entries"))
                .isEmpty();
        assertThat(ports.asked).containsExactly("history", "newest 3");
    }

    @Test
    void incidentsAreListedNewestFirst() {
        ports.client = new FakeConsoleClient(Situation.FAILED_OVER);
        var json = Run.of(ports, "incident", "list", "--json").json();
        assertThat(json.at("/incidents/0/id").asText()).isEqualTo("INC-0412");
    }

    @Test
    void validateTellsEveryMistake() {
        assertThat(Run.of(ports, "validate", "bascule.yaml").out())
                .contains("is right")
                .contains("not used yet");
        ports.problems = List.of(
                new Ports.Mistake(
                        "bascule.yaml",
                        2,
                        1,
                        "there is no key 'deploymets'",
                        Optional.of("one of version, deployments"),
                        Optional.of("deployments"),
                        "bascule.yaml:2:1: there is no key 'deploymets'; did you mean 'deployments'?"),
                new Ports.Mistake(
                        "bascule.yaml",
                        3,
                        7,
                        "another",
                        Optional.empty(),
                        Optional.empty(),
                        "bascule.yaml:3:7: another"));
        var run = Run.of(ports, "validate", "bascule.yaml", "--json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("bascule.yaml:2:1: there is no key 'deploymets'; did you mean 'deployments'?")
                .contains("2 mistakes");
        var problems = run.json().path("problems");
        assertThat(problems).hasSize(2);
        assertThat(problems.at("/0").toString())
                .isEqualTo(
                        "{\"file\":\"bascule.yaml\",\"line\":2,\"column\":1,\"what\":\"there is no key 'deploymets'\","
                                + "\"expected\":\"one of version, deployments\",\"nearest\":\"deployments\"}");
        assertThat(problems.at("/1/column").asInt()).isEqualTo(7);
        assertThat(problems.at("/1/nearest").isNull()).isTrue();
    }

    @Test
    void validatePrintsTheSchema() {
        assertThat(Run.of(ports, "validate", "--schema").json().path("type").asText())
                .isEqualTo("object");
    }

    @Test
    void snapshotRendersWhatWasNamed() {
        var run =
                Run.of(ports, "snapshot", "--out", "x", "--screen", "overview", "--theme", "day", "--size", "1280x800");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(ports.asked).containsExactly("render overview day 1280 by 800");
        var unknown = Run.of(ports, "snapshot", "--out", "x", "--screen", "overvue");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("overview, timeline");
    }
}
