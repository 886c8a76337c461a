// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bascule.dns.ProblemClass;
import dev.bascule.dns.ProviderException;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.provider.cloudflare.Cloudflare;
import dev.bascule.dns.provider.digitalocean.DigitalOcean;
import dev.bascule.dns.provider.route53.AwsKeys;
import dev.bascule.dns.provider.route53.Route53;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A secret that is missing or unfit is a problem of credentials like any other, and nothing is sent.
class MissingSecretTest {
    private static final ProviderId ID = new ProviderId("p");
    private static final Credential MISSING = () -> {
        throw new IllegalStateException("Environment variable API_TOKEN is not set");
    };

    private final EmulatedDigitalOcean world = new EmulatedDigitalOcean();
    private final Optional<URI> endpoint = Optional.of(world.endpoint());

    @AfterEach
    void close() {
        world.close();
    }

    private ProviderException refused(ProviderAccess access) {
        var refused = catchThrowableOfType(
                ProviderException.class, () -> access.reader().findZone(world.zone()));
        assertThat(refused.problem().kind()).isEqualTo(ProblemClass.CREDENTIALS);
        assertThat(world.requests()).isEmpty();
        return refused;
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(refused(new DigitalOcean(ID, world.transport(), MISSING, endpoint)))
                .hasMessageContaining("API_TOKEN is not set");
        assertThat(refused(new Cloudflare(ID, world.transport(), MISSING, endpoint, Optional.empty())))
                .hasMessageContaining("API_TOKEN is not set");
    }

    @Test
    void saysSoForAwsToo() {
        var keys = new AwsKeys(Credential.of("AKIDEXAMPLE"), MISSING, Optional.empty());
        try (var access = new Route53(ID, world.transport(), keys, endpoint, Optional.empty())) {
            assertThat(refused(access)).hasMessageContaining("API_TOKEN is not set");
        }
    }

    @Test
    void doesNotShowAnUnfitKey() {
        var unfit = Credential.of("se\ncret");

        assertThat(refused(new DigitalOcean(ID, world.transport(), unfit, endpoint))
                        .getMessage())
                .doesNotContain("se\ncret", "cret");
    }

    @Test
    void doesNotShowItself() {
        assertThat(Credential.of("secret").toString()).isEqualTo("(secret)");
        assertThat(EmulatedRoute53.keys().toString()).doesNotContain("aws-secret", "AKIDEXAMPLE");
    }

    @Test
    void anUnknownProviderNamesThoseThatExist() {
        var readers = new ProviderReaders(Map.of(ID, world.reader()));

        assertThat(readers.reader(ID)).isSameAs(world.reader());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> readers.reader(new ProviderId("other")))
                .withMessageContaining("'other'")
                .withMessageContaining("[p]");
    }
}
