// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.watch;

import static dev.bascule.failover.Example.AMS;
import static dev.bascule.failover.Example.CF;
import static dev.bascule.failover.Example.DO;
import static dev.bascule.failover.Example.FRA;
import static dev.bascule.failover.Example.found;
import static dev.bascule.failover.Example.pointing;
import static dev.bascule.failover.Example.policy;
import static dev.bascule.failover.Example.setup;
import static dev.bascule.failover.Example.unread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.dns.ProviderId;
import dev.bascule.failover.rule.ProviderReading;
import dev.bascule.failover.rule.Setup;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActiveSiteTest {
    private static final Setup SETUP = setup(policy());
    private static final ProviderReading OLD = found(CF, pointing("203.0.113.10"));

    private static ActiveSite seen(ProviderReading... readings) {
        return ActiveSite.of(SETUP, List.of(readings));
    }

    @Test
    void isTheSiteThatAllRecordsName() {
        var seen = seen(found(DO, pointing("203.0.113.20")), found(CF, pointing("203.0.113.20")));
        assertThat(seen.site()).contains(AMS);
        assertThat(seen.isComplete()).isTrue();
        assertThat(seen.evidence()).isEqualTo("2 of 2 records point to it (DigitalOcean, Cloudflare)");
    }

    @Test
    void isTheSiteThatMostNameWithTheDisagreementInTheEvidence() {
        var third = found(new ProviderId("aws"), pointing("203.0.113.10"));
        var seen = seen(found(DO, pointing("203.0.113.20")), OLD, third);
        assertThat(seen.site()).contains(FRA);
        assertThat(seen.evidence()).startsWith("2 of 3 records");
    }

    @Test
    void saysWhatCouldNotBeRead() {
        var seen = seen(unread(DO), OLD);
        assertThat(seen.site()).contains(FRA);
        assertThat(seen.isComplete()).isFalse();
        assertThat(seen.evidence()).endsWith("1 could not be read");
    }

    @Test
    void concludesNothingFromNothing() {
        assertThat(seen().site()).isEmpty();
        assertThat(seen(unread(DO), unread(CF)).site()).isEmpty();
        assertThat(seen(found(DO, pointing("198.51.100.1")), found(CF, pointing("198.51.100.1")))
                        .site())
                .isEmpty();
    }

    @Test
    void aTieNamesNoSite() {
        assertThat(seen(found(DO, pointing("203.0.113.20")), OLD).site()).isEmpty();
    }
}
