// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.dns.ProviderException;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.provider.digitalocean.DigitalOcean;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A provider closes connections that we keep for later, and says nothing; who reads next finds out. That is no
/// trouble of the provider, even for a plan, which asks once and does not wait.
class KeptConnectionTest {
    private final EmulatedDigitalOcean world = new EmulatedDigitalOcean();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aReadingGoesOverAFreshConnectionWhenTheKeptOneIsGone() throws ProviderException {
        var once = new Backoff(1, Duration.ofSeconds(1), Duration.ofSeconds(1));
        var transport = new Transport(
                new OkHttpClient(), Duration.ofSeconds(5), world.clock, world.clock, new Random(7), once, once);
        var reader = new DigitalOcean(
                        new ProviderId("p"), transport, Credential.of("token"), Optional.of(world.endpoint()))
                .reader();
        reader.findZone(world.zone());
        world.answerRead(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()));

        assertThat(reader.findZone(world.zone())).isNotNull();
    }
}
