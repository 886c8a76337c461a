// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.control.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.incident.Lane;
import dev.bascule.incident.TimelineEntry;
import dev.bascule.incident.Tone;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BriefTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://127.0.10.1:42485/health refused the connection | refused the connection
            127.0.10.1:42485 refused the connection               | refused the connection
            sqlite:/srv/lab/genesis.db does not exist             | genesis.db does not exist
            no pid file /srv/lab/fra1/matcher.pid                 | no pid file matcher.pid
            timeout 5.0 s                                         | timeout 5.0 s
            502 from api, 1/3                                     | 502 from api, 1/3
            """)
    void leavesOutWhereAProbeAsked(String words, String brief) {
        assertThat(Brief.detail(words)).isEqualTo(brief);
    }

    @Test
    void namesTheFailureAloneInAVote() {
        assertThat(Brief.evidence(
                        "fra1/api failed 3 in a row (threshold 3): REFUSED, 10.0.0.1:80 refused the connection"))
                .isEqualTo("refused the connection");
        assertThat(Brief.evidence("2 critical checks pass")).isEqualTo("2 critical checks pass");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CHECKS      | failed 3 in a row (threshold 3): REFUSED, 10.0.0.1:80 refused the connection | refused the connection, 3/3
            CHECKS      | timeout 5.0 s, 3/3                                                          | timeout 5.0 s, 3/3
            QUORUM      | UNHEALTHY 3/3: 3 of 3 checkers say unhealthy (2 needed): fra1/api           | UNHEALTHY 3/3
            COORDINATOR | fra1: health-check failure, 2 of 3 checkers say unhealthy (2 needed)        | fra1: health-check failure
            DNS         | 6 of 8 answering resolvers new                                              | 6 of 8 answering resolvers new
            """)
    void tellsWhatHappenedWithoutItsReasons(Lane lane, String words, String brief) {
        var entry = new TimelineEntry(
                1, Instant.EPOCH, Instant.EPOCH, lane, Tone.NEUTRAL, "", "fra1/api", words, "", List.of());
        assertThat(Brief.event(entry)).isEqualTo(brief);
    }
}
