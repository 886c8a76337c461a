// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.config.Configuration;
import dev.bascule.config.ConfigurationException;
import dev.bascule.config.ConfigurationReader;
import dev.bascule.views.settings.Section;
import dev.bascule.views.settings.Setting;
import org.junit.jupiter.api.Test;

final class ConfigurationSectionsTest {
    private static final String TEXT = """
            version: 1
            providers: { do: { type: digitalocean, token: "${env:DO}" } }
            deployments:
              app:
                record: { name: app.example.com, zone: example.com }
                providers: [do]
                sites:
                  a: { role: primary, address: 192.0.2.1 }
                  b: { role: backup, address: 192.0.2.2 }
            """;

    private static Section notifications(String text) throws ConfigurationException {
        Configuration configuration = ConfigurationReader.read("bascule.yaml", text);
        return new ConfigurationSections(() -> configuration, configuration::notUsedYet)
                .sections().stream()
                        .filter(s -> s.title().equals("Notifications"))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void whoeverConfiguresNoChannelReadsWhoIsToldAllTheSame() throws Exception {
        var section = notifications(TEXT);
        assertThat(section.settings()).isEmpty();
        assertThat(section.notes()).singleElement().asString().contains("sends no mail");
    }

    @Test
    void aChannelThatIsNotUsedYetSaysSoBesideItsValues() throws Exception {
        var section = notifications(TEXT + """
                notify:
                  duty: { type: pagerduty, routing_key: "${env:PD}" }
                """);
        assertThat(section.settings()).extracting(Setting::key).contains("duty.type");
        assertThat(section.notes())
                .hasSize(2)
                .first()
                .asString()
                .contains("bascule.yaml:11", "channel duty", "does not use it yet");
    }
}
