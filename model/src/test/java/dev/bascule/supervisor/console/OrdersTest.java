// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bascule.check.CheckId;
import dev.bascule.client.Command;
import dev.bascule.client.Refused;
import dev.bascule.failover.Event;
import dev.bascule.failover.State;
import dev.bascule.incident.IncidentBook;
import dev.bascule.topology.DeploymentId;
import dev.bascule.topology.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdersTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final CheckId API = new CheckId(new DeploymentId("genesis"), Optional.of(new SiteId("fra1")), "api");

    private static Command mute(Duration length, String owner, String reason) {
        return new Command.Mute(API, owner, reason, NOW.plus(length), "ann");
    }

    @Test
    void aMuteBecomesAnEntryWithOwnerReasonAndEnd() {
        assertThat(Orders.events(
                        mute(Duration.ofHours(2), " db-team ", "new version"), State.EMPTY, IncidentBook.EMPTY, NOW))
                .contains(new Event.CheckMuted(API, "db-team", "new version", NOW.plusSeconds(7200), "ann"));
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S,  db-team, new version, 'would be over before it begins'",
        "P31D,  db-team, new version, 'at most 30 days'",
        "PT1H,  '',      new version, 'owner is needed'",
        "PT1H,  db-team, '  ',        'reason is needed'",
    })
    void aMuteWithoutEndOwnerOrReasonIsRefused(Duration length, String owner, String reason, String why) {
        assertThatThrownBy(() -> Orders.events(mute(length, owner, reason), State.EMPTY, IncidentBook.EMPTY, NOW))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(why);
    }
}
