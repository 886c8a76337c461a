// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SettingCommandsTest {
    private final FakePorts ports = new FakePorts();

    @Test
    void aPreviewNamesWhatWouldHaveHappenedAndWhatTheRecordCannotTell() {
        var run = Run.of(
                ports, "policy", "preview", "--deployment", "genesis", "--set", "failure_threshold=2", "--since", "7d");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("With this policy 1 move would have begun; no move really did.")
                .contains("2026-03-02T09:41:06Z  only now  Move begun  Failover from fra1 to ams3 begun by automation")
                .contains("is not recorded");
        assertThat(Run.of(ports, "policy", "preview", "--deployment", "genesis", "--json")
                        .out())
                .contains("\"kind\" : \"policy-preview\"", "\"what\" : \"begun\"", "\"really\" : null");
    }

    @Test
    void aWrongValueIsSaidWithItsMeaningAndTriesNothing() {
        var run = Run.of(ports, "policy", "preview", "--deployment", "genesis", "--set", "failure_threshold=many");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("failure_threshold is 'many'. Nothing is tried or changed while this stands."
                        + " Write a whole number of at least 1.");
    }

    @Test
    void aValueThatNoPolicyHasIsWrongUsage() {
        var run = Run.of(ports, "policy", "apply", "--deployment", "genesis", "--set", "failures=2");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("--set failures=2 names no value of a policy")
                .contains("failure_threshold");
    }

    @Test
    void applyingShowsTheLinesAndRefusesAFileThatChanged() {
        var done = Run.of(ports, "policy", "apply", "--deployment", "genesis", "--set", "failure_threshold=2");
        assertThat(done.code()).isZero();
        assertThat(done.out()).contains("- 48: failure_threshold: 3", "+ 48: failure_threshold: 2", "is kept as");

        ports.upkeep.isChangedMeanwhile = true;
        var refused = Run.of(ports, "policy", "apply", "--deployment", "genesis", "--set", "failure_threshold=2");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("Nothing was written; read it again.");
    }

    @Test
    void undoShowsWhatItWouldTakeOutAndRefusesUnlessAskedPlainly() {
        var refused = Run.of(ports, "policy", "undo", "--json");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("- 12: # somebody's work", "Nothing was written");
        assertThat(refused.json().at("/error/what").asText()).startsWith("bascule.yaml was edited");
        assertThat(refused.json().at("/diff/0/text").asText()).isEqualTo("# somebody's work");

        var done = Run.of(ports, "policy", "undo", "--over-edits", "--json");
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.json().at("/diff/0/line").asInt()).isEqualTo(12);
    }

    @Test
    void aRefusalIsJsonWhereJsonWasAskedFor() {
        var wrong = Run.of(
                ports, "policy", "preview", "--deployment", "genesis", "--set", "failure_threshold=many", "--json");
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.json().at("/error/what").asText()).isEqualTo("failure_threshold is 'many'.");
        assertThat(wrong.json().at("/problems/0/key").asText()).isEqualTo("failure_threshold");

        ports.upkeep.isChangedMeanwhile = true;
        var meanwhile =
                Run.of(ports, "policy", "apply", "--deployment", "genesis", "--set", "failure_threshold=2", "--json");
        assertThat(meanwhile.json().at("/error/do").asText()).isEqualTo("Nothing was written; read it again.");
    }

    @Test
    void aProviderThatFailsEndsWithOne() {
        assertThat(Run.of(ports, "providers", "test").code()).isZero();

        ports.upkeep.trouble = Optional.of("Cloudflare refuses the key (401); see whether it is still valid");
        var failed = Run.of(ports, "providers", "test", "cf");
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.out()).startsWith("FAILED  cf").contains("refuses the key (401)");
        assertThat(Run.of(ports, "providers", "test", "nobody").code()).isEqualTo(2);
    }

    @Test
    void aResolverIsAskedAndItsAnswerShown() {
        var run = Run.of(ports, "resolvers", "test");

        assertThat(run.out()).contains("passed  google-1  8.8.8.8  12 ms  NOERROR: 203.0.113.10");
    }
}
