// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.Snapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A running engine follows its file: good changes whole, bad ones not at all.
final class ReloadTest {
    @TempDir
    Path folder = Path.of("");

    private static boolean isUp(Snapshot s) {
        return s.deployments().size() == 2
                && s.deployments().stream().allMatch(d -> d.active().isPresent());
    }

    private static DeploymentPicture genesis(Snapshot s) {
        return s.deployment("genesis").orElseThrow();
    }

    @Test
    @Timeout(240)
    void theFileIsFollowedWholeOrNotAtAll() throws Exception {
        try (var running = new FileEngine(folder, FileEngine.token())) {
            var up = running.until("everything is measured", ReloadTest::isUp);
            assertThat(genesis(up).checks())
                    .extracting(c -> c.standing().check().id().label())
                    .contains("reference-1");
            var digest = running.engine.configuration().digest();

            running.edit(text -> text.replaceFirst("grace: 5s", "grace: 7s")
                    .replaceFirst("name: redis", "name: cache")
                    .replaceFirst("(?m)^references:.*$", "references: []"));
            var changed = running.until(
                    "the new setup is in force",
                    s -> genesis(s).setup().policy().grace().equals(Duration.ofSeconds(7)));
            assertThat(running.engine.configuration().digest()).isNotEqualTo(digest);
            assertThat(genesis(changed).checks())
                    .extracting(c -> c.standing().check().id().label())
                    .contains("fra1/cache", "fra1/api", "ams3/redis")
                    .doesNotContain("fra1/redis", "reference-1");

            running.edit(text -> text.replaceFirst("grace: 7s", "grace: soon").replaceFirst("providers:", "provders:"));
            var refused = running.until(
                    "the mistakes are shown",
                    s -> s.standing().configurationProblems().size() > 1);
            assertThat(refused.standing().configurationProblems())
                    .anySatisfy(p -> assertThat(p).contains("did you mean 'providers'?"))
                    .anySatisfy(p -> assertThat(p).contains("is 'soon'"));
            assertThat(genesis(refused).setup().policy().grace()).isEqualTo(Duration.ofSeconds(7));

            running.edit(text -> text.replaceFirst("grace: soon", "grace: 9s").replaceFirst("provders:", "providers:"));
            var mended = running.until(
                    "the mended file is in force",
                    s -> genesis(s).setup().policy().grace().equals(Duration.ofSeconds(9)));
            assertThat(mended.standing().configurationProblems()).isEmpty();

            running.edit(text -> text.replace("  ledger:", "  daybook:"));
            running.until(
                    "one deployment went and another came",
                    s -> s.deployment("ledger").isEmpty()
                            && s.deployment("daybook")
                                    .filter(d -> d.active().isPresent())
                                    .isPresent());
        }
    }

    @Test
    @Timeout(120)
    void withoutItsTokenAProviderIsToldAtTheStartAndNoPlanCanBegin() throws Exception {
        try (var running = new FileEngine(folder, Map.of())) {
            assertThat(running.remarks)
                    .anySatisfy(r -> assertThat(r)
                            .contains("provider cf cannot act, and no failover of genesis can begin")
                            .contains("BASCULE_LAB_TOKEN is not set"));
            var shown = running.until("it is shown", s -> !s.notices().isEmpty());
            assertThat(shown.notices()).anySatisfy(n -> assertThat(n).contains("provider aws cannot act"));
            assertThat(org.assertj.core.api.Assertions.catchThrowable(running::plan))
                    .hasMessageContaining("not known which site is active")
                    .hasMessageContaining("BASCULE_LAB_TOKEN is not set");
        }
    }
}
