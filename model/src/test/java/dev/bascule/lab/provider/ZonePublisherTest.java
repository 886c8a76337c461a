// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.drill.Seed;
import dev.bascule.lab.dns.AuthoritativeServer;
import dev.bascule.lab.dns.HostTable;
import dev.bascule.lab.dns.ZoneData;
import dev.bascule.lab.dns.ZoneRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

class ZonePublisherTest {
    private static final ZonePublisher.Pace PACE = new ZonePublisher.Pace(Duration.ofMillis(5), Duration.ofMillis(30));

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final AuthoritativeServer one = new AuthoritativeServer("ns1", new HostTable(Map.of()));
    private final AuthoritativeServer two = new AuthoritativeServer("ns2", new HostTable(Map.of()));
    private final ZonePublisher publisher = new ZonePublisher(List.of(one, two), timer, PACE, new Seed(3));

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    private static ZoneData zone(String address) {
        return new ZoneData("example.com", List.of(new ZoneRecord("www.example.com", "A", 60, address)));
    }

    private static String answer(AuthoritativeServer server) throws Exception {
        var question = Record.newRecord(Name.fromString("www.example.com."), Type.A, DClass.IN);
        return server.respond(Message.newQuery(question))
                .orElseThrow()
                .getSection(Section.ANSWER)
                .toString();
    }

    private void waitForAll() throws InterruptedException {
        timer.shutdown();
        assertThat(timer.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void everyServerGetsTheChangeAfterItsOwnDelay() throws Exception {
        publisher.publishNow(zone("192.0.2.1"));
        assertThat(answer(one)).contains("192.0.2.1");
        var longest = publisher.publish(zone("192.0.2.2"));
        assertThat(longest).isBetween(PACE.fastest(), PACE.slowest());
        waitForAll();
        assertThat(answer(one)).contains("192.0.2.2");
        assertThat(answer(two)).contains("192.0.2.2");
    }

    @Test
    void aLatePublicationNeverOverwritesANewerOne() throws Exception {
        publisher.slowDown(Duration.ofMillis(150));
        publisher.publish(zone("192.0.2.1"));
        publisher.slowDown(Duration.ZERO);
        publisher.publish(zone("192.0.2.2"));
        waitForAll();
        assertThat(answer(one)).contains("192.0.2.2");
        assertThat(answer(two)).contains("192.0.2.2");
    }

    @Test
    void aSlowPublicationSaysHowSlow() {
        publisher.slowDown(Duration.ofSeconds(4));
        assertThat(publisher.publish(zone("192.0.2.1"))).isGreaterThan(Duration.ofSeconds(4));
    }
}
