// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.config.Configuration;
import dev.bascule.config.ConfigurationException;
import dev.bascule.config.ConfigurationReader;
import dev.bascule.config.Problem;
import dev.bascule.config.file.ConfigurationWatch.Reload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReloadingTest {
    private final List<Configuration> taken = new ArrayList<>();
    private Optional<String> obstacle = Optional.empty();
    private final Configuration first = configuration("first");
    private final Reloading reloading = new Reloading(new Reloading.Engine() {
        @Override
        public Configuration inForce() {
            return taken.isEmpty() ? first : taken.getLast();
        }

        @Override
        public Optional<String> change(Configuration next) {
            if (obstacle.isEmpty()) {
                taken.add(next);
            }
            return obstacle;
        }
    });

    private static Configuration configuration(String description) {
        try {
            return ConfigurationReader.read("bascule.yaml", """
                    version: 1
                    providers: { do: { type: digitalocean, token: "${env:DO}" } }
                    deployments:
                      app:
                        description: %s
                        record: { name: app.example.com, zone: example.com }
                        providers: [do]
                        sites:
                          a: { role: primary, address: 192.0.2.1 }
                          b: { role: backup, address: 192.0.2.2 }
                    """.formatted(description));
        } catch (ConfigurationException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static Reload refused() {
        return new Reload.Refused(List.of(new Problem("bascule.yaml", 3, 1, "wrong"), new Problem("b", 4, 1, "too")));
    }

    @Test
    void aGoodFileIsPutInForceOnce() {
        reloading.changed(new Reload.Taken(configuration("next")));
        reloading.attempt();
        assertThat(taken).hasSize(1);
        assertThat(reloading.mistakes()).isEmpty();
        assertThat(reloading.waiting()).isEmpty();
    }

    @Test
    void aBadFileChangesNothingAndItsMistakesGoWhenItIsMended() {
        reloading.changed(refused());
        assertThat(reloading.mistakes()).containsExactly("bascule.yaml:3:1: wrong", "b:4:1: too");
        reloading.changed(new Reload.Taken(first));
        assertThat(reloading.mistakes()).isEmpty();
        assertThat(taken).as("what is in force is not put in force again").isEmpty();
    }

    @Test
    void aChangeWaitsForTheEndOfAnExecutionAndSaysSo() {
        obstacle = Optional.of("execution genesis-7 of genesis is under way");
        reloading.changed(new Reload.Taken(configuration("next")));
        assertThat(reloading.waiting().orElseThrow())
                .contains("bascule.yaml has changed and is not in force yet")
                .contains("genesis-7");
        obstacle = Optional.empty();
        reloading.attempt();
        assertThat(taken).hasSize(1);
        assertThat(reloading.waiting()).isEmpty();
    }

    @Test
    void aBadFileTakesTheWaitingOneAway() {
        obstacle = Optional.of("busy");
        reloading.changed(new Reload.Taken(configuration("next")));
        reloading.changed(refused());
        obstacle = Optional.empty();
        reloading.attempt();
        assertThat(taken).isEmpty();
        assertThat(reloading.waiting()).isEmpty();
    }
}
