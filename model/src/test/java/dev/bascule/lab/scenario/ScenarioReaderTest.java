// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bascule.drill.Fault;
import dev.bascule.drill.FinalState;
import dev.bascule.drill.Moment;
import dev.bascule.drill.OperatorVerb;
import dev.bascule.drill.Situation;
import dev.bascule.drill.Target;
import dev.bascule.drill.TroubleKind;
import dev.bascule.drill.TroubleScope;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ScenarioReaderTest {
    private static final List<String> NAMES = Scenarios.NAMES;

    private static final String GOOD = """
            name: mine
            title: Mine
            description: What happens.
            deployment: genesis
            ttl: 3s
            policy: { interval: 500ms, failure_threshold: 2 }
            faults:
              - { at: 4s, for: 2s, fault: kill, site: fra1, target: redis }
              - { at: 1s, fault: provider, provider: aws, trouble: throttled, scope: writes, after: 1, times: 2, delay: 3s }
              - { at: 2s, fault: lossy, site: ams3, target: api, share: 0.25, vantages: [watcher-eu] }
              - { at: 3s, fault: errors, target: exchange, share: 1 }
            operator:
              - { when: failed-over, after: 2s, do: failback, to: fra1, reason: because }
              - { at: 5s, do: hold }
            expect: { failover: true, to: ams3, final: recovered }
            deadline: 1m
            """;

    @Test
    void readsEveryPart() throws Exception {
        var scenario = ScenarioReader.read("mine.yaml", GOOD);
        assertThat(scenario.name()).isEqualTo("mine");
        assertThat(scenario.ttl()).contains(Duration.ofSeconds(3));
        assertThat(scenario.policy()).containsEntry("interval", "500ms").containsEntry("failure_threshold", "2");
        assertThat(scenario.deadline()).isEqualTo(Duration.ofMinutes(1));
        assertThat(scenario.timetable().faults().stream().map(f -> f.fault()))
                .containsExactly(
                        new Fault.Kill("fra1", Target.REDIS),
                        new Fault.Provider(
                                "aws", TroubleKind.THROTTLED, TroubleScope.WRITES, 1, 2, Duration.ofSeconds(3)),
                        new Fault.Lossy("ams3", Target.API, 0.25, List.of("watcher-eu")),
                        new Fault.Errors("", Target.EXCHANGE, 1));
        assertThat(scenario.operator().getFirst().moment())
                .isEqualTo(new Moment.Once(Situation.FAILED_OVER, Duration.ofSeconds(2)));
        assertThat(scenario.operator().getLast().verb()).isEqualTo(OperatorVerb.HOLD);
        assertThat(scenario.expectation().finalState()).isEqualTo(FinalState.RECOVERED);
    }

    @Test
    void reportsAllMistakesTogetherEachWithItsPlace() {
        var bad = GOOD.replace("title: Mine", "titel: Mine")
                .replace("ttl: 3s", "ttl: soon")
                .replace("interval:", "intervall:")
                .replace("fault: kill", "fault: kil")
                .replace("share: 0.25", "share: 7")
                .replace("do: hold", "do: nothing")
                .replace("final: recovered", "final: recoverd");
        var problems = catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read("mine.yaml", bad));
        assertThat(problems.problems().stream().map(ScenarioProblem::toString))
                .containsExactly(
                        "mine.yaml:1:1: The key 'title' is missing.",
                        "mine.yaml:2:1: The key 'titel' is not known here; did you mean 'title'?",
                        "mine.yaml:5:6: Expected a duration such as 500ms, 10s or 5m, but found 'soon'.",
                        "mine.yaml:6:11: The key 'intervall' is not known here; did you mean 'interval'?",
                        "mine.yaml:8:31: Expected one of clock-jump, cut, errors, expired-certificate, hang, isolate, kill, lossy, outage,"
                                + " provider, replication-stall, resolver-lie, slow, slow-publication,"
                                + " but found 'kil'; did you mean 'kill'?",
                        "mine.yaml:10:61: Expected a share from 0 to 1, but found '7'.",
                        "mine.yaml:14:19: Expected one of approve, failback, failover, hasten, hold, lower-ttls, restore-ttls,"
                                + " switchover,"
                                + " but found 'nothing'.",
                        "mine.yaml:15:44: Expected one of active, failed-over, recovered, but found 'recoverd';"
                                + " did you mean 'recovered'?");
    }

    @Test
    void refusesKeysThatBelongToAnotherFault() {
        assertThat(problems(GOOD.replace("fault: kill, site: fra1", "fault: kill, latency: 2s, site: fra1")))
                .contains("The key 'latency' is not known here");
    }

    @Test
    void refusesContradictoryExpectations() {
        assertThat(problems(GOOD.replace("failover: true", "failover: false")))
                .contains("Without a failover there is no target");
    }

    @Test
    void refusesAnOperatorWithoutAMoment() {
        assertThat(problems(GOOD.replace("at: 5s, do: hold", "do: hold"))).contains("give one of the two");
    }

    @Test
    void refusesATtlForAnybodyButWhoLowersThem() {
        assertThat(problems(GOOD.replace("do: hold", "do: hold, ttl: 2s"))).contains("Only lower-ttls takes a 'ttl'");
        assertThat(problems(GOOD.replace("do: hold", "do: lower-ttls"))).contains("lower-ttls needs a 'ttl'");
    }

    @Test
    void saysWhereTheFileStopsBeingYaml() {
        assertThat(problems("name: [unclosed\ntitle: x")).contains("This is not YAML");
        assertThat(problems("")).contains("The file is empty");
        assertThat(problems("- a list")).contains("Expected a mapping");
        assertThat(problems(GOOD + "\nname: again\n")).contains("given twice");
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void readsTheScenariosThatComeWithTheLab(String name) {
        var scenario = Scenarios.load(name);
        assertThat(scenario.name()).isEqualTo(name);
        assertThat(scenario.deployment()).isIn("genesis", "ledger");
        assertThat(scenario.deadline()).isGreaterThan(scenario.timetable().firstFault());
        assertThat(scenario.description()).isNotBlank();
    }

    @Test
    void anUnknownScenarioIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> Scenarios.load("primary-outtage"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Did you mean primary-outage?");
    }

    private static String problems(String yaml) {
        var exception = catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read("x.yaml", yaml));
        return Objects.requireNonNull(exception).problems().stream()
                .map(ScenarioProblem::toString)
                .collect(Collectors.joining("\n"));
    }
}
