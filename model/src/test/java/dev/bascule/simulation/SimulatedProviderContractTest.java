// SPDX-License-Identifier: Apache-2.0
package dev.bascule.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.dns.DnsReader;
import dev.bascule.dns.DnsWriter;
import dev.bascule.dns.ProblemClass;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordSet;
import dev.bascule.dns.RecordType;
import dev.bascule.dns.WriteWarrant;
import dev.bascule.dns.provider.DnsProviderContract;
import dev.bascule.dns.provider.ProviderWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The stand-in of the simulation is held to the same contract as the real clients.
class SimulatedProviderContractTest extends DnsProviderContract {
    private static final Instant NOW = Instant.parse("2026-03-11T09:42:20Z");

    private final SimulatedProvider provider = new SimulatedProvider(new ProviderId("sim"), "example.com", () -> NOW);

    @Override
    protected ProviderWorld open() {
        return new World();
    }

    @Test
    void failsAsToldBeforeOrAfterTheEffect() {
        world.put(name(), "A", TTL, OLD);
        provider.failNextWrite(ProblemClass.FORBIDDEN, false);
        provider.failNextRead(ProblemClass.TRANSIENT);

        assertThat(world.reader().read(key())).isInstanceOf(Reading.Failed.class);
        assertThat(refusal(change(List.of(OLD), List.of(NEW)))).isEqualTo(ProblemClass.FORBIDDEN);
        assertThat(world.held(name(), "A")).containsExactly(OLD);

        provider.failNextWrite(ProblemClass.OUTCOME_UNKNOWN, true);
        assertThat(refusal(change(List.of(OLD), List.of(NEW)))).isEqualTo(ProblemClass.OUTCOME_UNKNOWN);
        assertThat(world.held(name(), "A")).containsExactly(NEW);
        assertThat(provider.warrants()).containsOnly(WARRANT);
    }

    private final class World implements ProviderWorld {
        @Override
        public DnsReader reader() {
            return provider.reader();
        }

        @Override
        public DnsWriter writer(WriteWarrant warrant) {
            return provider.writer(warrant);
        }

        @Override
        public String zone() {
            return "example.com";
        }

        @Override
        public void put(String name, String type, long ttl, String... values) {
            if (type.equals("A") || type.equals("AAAA")) {
                var key = new RecordKey(zone(), name, RecordType.valueOf(type));
                var kept = provider.held(key).map(RecordSet::values).orElse(List.of());
                var all = Stream.concat(kept.stream(), Arrays.stream(values)).toList();
                provider.hold(new RecordSet(key, all, Duration.ofSeconds(ttl), Optional.empty()));
            } else {
                Arrays.stream(values).forEach(value -> provider.holdOther(name, type, value));
            }
        }

        @Override
        public List<String> held(String name, String type) {
            return type.equals("A") || type.equals("AAAA")
                    ? provider.held(new RecordKey(zone(), name, RecordType.valueOf(type)))
                            .map(RecordSet::values)
                            .orElse(List.of())
                    : provider.heldOthers(name, type);
        }

        @Override
        public int writes() {
            return provider.writes();
        }

        @Override
        public void close() {}
    }
}
