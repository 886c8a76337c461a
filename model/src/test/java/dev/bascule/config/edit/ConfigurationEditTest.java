// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bascule.config.ConfigurationException;
import dev.bascule.settings.DiffLine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ConfigurationEditTest {
    private static final String TEXT = """
            # the night shift owns this file ☎ 𝄞
            version: 1
            providers: { do: { type: digitalocean, token: "${env:DO}" } }   # one is enough
            deployments:
              app:
                record: { name: app.example.com, zone: example.com }
                providers: [do]
                sites:
                  a: { role: primary, address: 192.0.2.1 }
                  b: { role: backup,  address: 192.0.2.2 }
                policy:
                  # agreed in March
                  failure_threshold: 3   # three is what the seeds say
                  grace: 15s             # a human can hold it

                  freeze:
                    - { days: fri, from: "16:00", to: "18:00" }
                # after the policy
              web:
                record: { name: web.example.com, zone: example.com }
                providers: [do]
                sites: { a: { role: primary, address: 192.0.2.3 }, b: { role: backup, address: 192.0.2.4 } }
                policy: { grace: 5s, cooldown: 1m }   # in one line
            """;

    @Test
    void onlyTheLineOfTheValueChangesAndCommentsStay() throws Exception {
        var edit = edit(Map.of("deployments.app.policy.failure_threshold", Optional.of("2")));

        assertThat(edit.text())
                .isEqualTo(TEXT.replace("failure_threshold: 3   # three", "failure_threshold: 2   # three"));
        assertThat(edit.configuration()
                        .deployments()
                        .getFirst()
                        .setup()
                        .policy()
                        .failureThreshold())
                .isEqualTo(2);
        assertThat(DiffLine.between(TEXT, edit.text()))
                .containsExactly(
                        new DiffLine(false, 13, "      failure_threshold: 3   # three is what the seeds say"),
                        new DiffLine(true, 13, "      failure_threshold: 2   # three is what the seeds say"));
    }

    @Test
    void aMissingKeyIsAddedInTheStyleOfItsGroup() throws Exception {
        var block = edit(Map.of("deployments.app.policy.cooldown", Optional.of("10m")));
        assertThat(block.text())
                .isEqualTo(TEXT.replace("# a human can hold it\n", "# a human can hold it\n      cooldown: 10m\n"));

        var flow = edit(Map.of("deployments.web.policy.max_attempts", Optional.of("4")));
        assertThat(flow.text())
                .isEqualTo(TEXT.replace("cooldown: 1m }   # in", "cooldown: 1m, max_attempts: 4 }   # in"));
    }

    @Test
    void aMissingGroupIsAddedToo() throws Exception {
        var edit = edit(Map.of("deployments.app.objectives.rto", Optional.of("5m")));

        assertThat(edit.configuration()
                        .deployments()
                        .getFirst()
                        .setup()
                        .policy()
                        .rtoObjective())
                .isPresent();
        assertThat(DiffLine.between(TEXT, edit.text()))
                .allMatch(DiffLine::isNew)
                .hasSize(2);
    }

    @Test
    void aKeyIsTakenAwayWithItsLine() throws Exception {
        var changes = new LinkedHashMap<String, Optional<String>>();
        changes.put("deployments.app.policy.grace", Optional.empty());
        changes.put("deployments.web.policy.grace", Optional.empty());

        var edit = edit(changes);

        assertThat(edit.text())
                .isEqualTo(TEXT.replace("      grace: 15s             # a human can hold it\n", "")
                        .replace("{ grace: 5s, cooldown: 1m }", "{ cooldown: 1m }"));
    }

    @Test
    void aWrongValueIsRefusedWithItsPlaceAndWhatIsExpected() {
        assertThatThrownBy(() -> edit(Map.of("deployments.app.policy.grace", Optional.of("soon"))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(
                        "bascule.yaml:14:14: deployments.app.policy.grace is 'soon', expected a duration");
    }

    @Test
    void aValueThatSpeaksYamlCannotReachOthers() {
        assertThatThrownBy(() -> edit(Map.of("deployments.web.policy.grace", Optional.of("5s, cascade: true"))))
                .isInstanceOf(UneditableException.class)
                .hasMessageContaining("would reach other values");
    }

    @Test
    void aListOverSeveralLinesIsLeftToPeople() {
        assertThatThrownBy(() -> edit(Map.of("deployments.app.policy.freeze", Optional.of("[]"))))
                .isInstanceOf(UneditableException.class)
                .hasMessageContaining("stands over several lines; change it by hand");
    }

    private static ConfigurationEdit edit(Map<String, Optional<String>> changes) throws Exception {
        return ConfigurationEdit.of("bascule.yaml", TEXT, changes);
    }
}
