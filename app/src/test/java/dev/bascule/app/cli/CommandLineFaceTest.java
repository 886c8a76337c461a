// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandLineFaceTest {
    private final FakePorts ports = new FakePorts();

    @Test
    void opensTheWindowWhenNothingIsAskedFor() {
        assertThat(Run.of(ports).code()).isZero();
        assertThat(ports.asked).containsExactly("window");
    }

    @Test
    void runsTheDrillAndSaysWhyWhereThereIsNoDisplay() {
        ports.obstacle = Optional.of("there is no display here");
        var run = Run.of(ports);
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("there is no display here").contains("primary-outage");
        assertThat(run.out()).contains("As expected.");
        assertThat(ports.asked).doesNotContain("window");
    }

    @Test
    void playsNoDrillInPlaceOfWatchingWhatIsConfigured() {
        ports.obstacle = Optional.of("there is no display here");
        var run = Run.of(ports, "--config", "mine.yaml");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("mine.yaml").contains("NOT being watched");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void saysInWordsWhichArgumentItCannotUse() {
        assertThat(Run.of(ports, "status", "everything").err())
                .contains("'bascule status' has no use for 'everything'");
        assertThat(Run.of(ports, "xyzzy").err()).contains("no command 'xyzzy'").doesNotContain("Did you mean");
        assertThat(Run.of(ports, "status", "--jsn").err()).contains("has no option --jsn");
    }

    @Test
    void aRefusalIsJsonToo() {
        var run = Run.of(ports, "report", "INC-9999", "--json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.json().at("/error/what").asText()).contains("INC-9999");
        assertThat(run.json().at("/error/do").asText()).contains("bascule incident list");
    }

    @Test
    void namesTheNearestCommandForAnUnknownOne() {
        var run = Run.of(ports, "staus");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("status");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lab --seed seven",
                "status --nothing",
                "check --url a --tcp b",
                "plan --to",
                "failover --reason x",
                "propagation shop.example.com",
                "propagation shop.example.com --expect 192.0.2.1 --wait soon",
                "propagation shop.example.com --expect 192.0.2.1 --resolver 1.1.1.1:x",
                "journal",
                "incident",
                "propagation shop.example.com --expect 192.0.2.1 --resolver [::1",
                "report --format pdf",
                "snapshot",
                "snapshot --out x --size wide",
                "validate",
                "plan --verb xx",
                "failover genesis",
                "failover genesis --reason x --accept flaping",
                "failover genesis --reason x --override leads",
                "failback nowhere --reason x",
                "check --url nonsense",
                "check --tcp nowhere",
                "check --store x.db",
                "lab --scenario primary-outrage",
                "lab --scenario primary-outage --config-out x.yaml",
                "snapshot --out x --screen overvue",
                "propagation shop.example.com --expect nonsense",
                "skip genesis",
                "abort genesis",
                "journal list --limit 0",
                "journal list --limit -5",
                "journal list --limit 99999999999",
                "journal --store x.db verify",
                "incident --json list",
                "--config mine.yaml status",
                "lab --list --store x.db",
                "lab --list --hold",
                "lab --list --scenario primary-outage",
                "lab --list --seed 3",
                "lab --list --config-out x.yaml",
                "lab --config mine.yaml",
                "lab --seed 99999999999999999999",
                "snapshot --out x --config mine.yaml",
                "snapshot --out x --size 0x0",
                "snapshot --out x --size 99999x99999",
                "snapshot --out x --size 800x4097",
                "snapshot --out x --size -800x600",
                "check --url http://192.0.2.1/ --config mine.yaml",
                "check --tcp 192.0.2.1:80 --config mine.yaml",
                "validate --schema bascule.yaml",
                "validate a.yaml --config b.yaml",
                "report --json --format md",
                "plan genesis --to nowhere",
                "plan nowhere --verb fail-back",
                "plan genesis --verb fail-back --to ams3",
                "failover genesis --to nowhere --reason x",
                "failover genesis --to nowhere --dry-run",
                "--store x.db",
                "--json"
            })
    void endsWithTwoOnWrongUsage(String line) {
        var run = Run.of(ports, line.split(" "));
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        if (!line.contains("--json")) {
            assertThat(run.out()).isEmpty();
        }
        assertThat(run.err()).contains("Nothing was done");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status --store",
                "status --config",
                "plan --to",
                "failover genesis --reason x --to",
                "failover genesis --reason",
                "snapshot --out",
                "lab --scenario",
                "validate",
                "check"
            })
    void anEmptyValueIsNotTakenForAnything(String line) {
        var words = new ArrayList<>(List.of(line.split(" ")));
        words.add("");
        var run = Run.of(ports, words.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains("empty value");
        assertThat(ports.asked).isEmpty();
    }

    @Test
    void saysWhichOptionStandsWhereNothingReadsIt() {
        assertThat(Run.of(ports, "journal", "--store", "x.db", "verify").err())
                .contains("--store stands before 'verify'")
                .contains("write it after");
        assertThat(Run.of(ports, "lab", "--list", "--store", "x.db").err())
                .contains("'bascule lab --list' has no use for --store");
        assertThat(ports.asked).isEmpty();
    }

    @Test
    void tellsItsVersionAndHelp() {
        assertThat(Run.of(ports, "--version").out()).contains("0.1.0");
        assertThat(Run.of(ports, "--help").out()).contains("failover").contains("propagation");
        assertThat(Run.of(ports, "help", "plan").out()).contains("--verb");
        assertThat(Run.of(ports, "journal", "verify", "--help").out()).contains("--store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "policy --json",
                "status --json --unheard-of",
                "journal list --limit many --json",
                "failover --json",
                "incident take chief --json",
                "nonsense --json"
            })
    void wrongUsageIsJsonWhereJsonWasAskedFor(String line) {
        var run = Run.of(new FakePorts(), line.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.json().at("/kind").asText()).isEqualTo("error");
        assertThat(run.json().at("/error/what").asText()).isNotBlank();
        assertThat(run.json().at("/error/do").asText()).startsWith("See 'bascule");
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal list --limit many", "lab --seed seven", "incident correct first x"})
    void aNumberThatIsNoneIsSaidInWordsOfTheField(String line) {
        var run = Run.of(new FakePorts(), line.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("is no whole number of at most", "write one such as 42")
                .doesNotContain("is not a");
    }

    @Test
    void ofAVeryLongWordTheBeginningIsEnough() {
        var run = Run.of(new FakePorts(), "lab", "--scenario", "x".repeat(5000));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("x".repeat(80) + "…").hasSizeLessThan(400);
    }
}
