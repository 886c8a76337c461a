// SPDX-License-Identifier: Apache-2.0
package dev.bascule.failover.rule;

import static dev.bascule.failover.Example.A;
import static dev.bascule.failover.Example.CF;
import static dev.bascule.failover.Example.DO;
import static dev.bascule.failover.Example.START;
import static dev.bascule.failover.Example.found;
import static dev.bascule.failover.Example.pointing;
import static dev.bascule.failover.Example.policy;
import static dev.bascule.failover.Example.setup;
import static dev.bascule.failover.Example.unread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordSet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordConcernsTest {
    private static final Setup SETUP = setup(policy());

    private static List<String> of(ProviderReading... readings) {
        return RecordConcerns.of(SETUP, List.of(readings));
    }

    @Test
    void whatIsAsConfiguredIsNoConcern() {
        assertThat(of(found(DO, pointing("203.0.113.10")))).isEmpty();
    }

    @Test
    void aTtlThatWasChangedByHandIsToldWithWhatItCosts() {
        var slow = new RecordSet(A, List.of("203.0.113.10"), Duration.ofHours(1), Optional.of(false));
        assertThat(of(found(DO, slow)))
                .singleElement()
                .satisfies(words -> assertThat(words)
                        .startsWith("DigitalOcean: ")
                        .contains("3600 s and 60 s are configured")
                        .contains("set it at the provider"));
    }

    @Test
    void theTtlOfAProxiedRecordIsTheProxysOwn() {
        var proxied = new RecordSet(A, List.of("203.0.113.10"), Duration.ofSeconds(300), Optional.of(true));
        assertThat(of(found(CF, proxied))).isEmpty();
    }

    @Test
    void whatCannotBeSwitchedSaysWhatToDo() {
        var way = new ProviderReading(CF, new Reading.InTheWay(A, START, "It is a CNAME."));
        assertThat(of(new ProviderReading(DO, new Reading.Absent(A, START)), way, unread(DO)))
                .satisfiesExactly(
                        absent -> assertThat(absent).contains("create the record first"),
                        clash -> assertThat(clash)
                                .startsWith("Cloudflare: It is a CNAME.")
                                .contains("plain record first"),
                        failed -> assertThat(failed).contains("do does not answer"));
    }
}
