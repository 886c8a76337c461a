// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab;

import dev.bascule.drill.Seed;
import dev.bascule.lab.provider.ProviderKind;
import dev.bascule.lab.provider.ZonePublisher;
import dev.bascule.lab.service.SiteSpec;
import dev.bascule.topology.Role;
import dev.bascule.topology.Tier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// How a world is built: deployments, seed, the folder below which it makes its own temporary one, how long
/// publications take, how often hearts beat, how long a user waits for an answer, and the token its providers
/// accept.
public record LabSettings(
        List<DeploymentSpec> deployments,
        Seed seed,
        Path root,
        ZonePublisher.Pace publication,
        Duration heartbeat,
        Duration patience,
        String token) {
    /// The token of the standard lab. It guards nothing.
    public static final String TOKEN = "bascule-lab";

    /// The access key id that the lab's Route 53 knows.
    public static final String ACCESS_KEY = "AKIABASCULELAB000001";

    /// Long enough to be lowered before a planned move: no provider of the lab's engine takes less than 30 s.
    private static final Duration LONG_TTL = Duration.ofSeconds(60);

    public LabSettings {
        deployments = List.copyOf(deployments);
    }

    /// The lab of the first start: `genesis` at four sites and three providers, `ledger` at two sites and one.
    public static LabSettings standard(long seed, Path root) {
        return new LabSettings(
                List.of(genesis(), ledger()),
                new Seed(seed),
                root,
                new ZonePublisher.Pace(Duration.ofMillis(60), Duration.ofMillis(400)),
                Duration.ofMillis(250),
                Duration.ofMillis(500),
                TOKEN);
    }

    /// The same with another TTL on one deployment's record.
    public LabSettings withTtl(String deployment, Duration ttl) {
        var changed = deployments.stream()
                .map(d -> d.name().equals(deployment) ? d.withTtl(ttl) : d)
                .toList();
        return with(changed);
    }

    /// The same with other pauses between two calls of each user.
    public LabSettings withUserPace(Duration pace) {
        return with(deployments.stream().map(d -> d.withUserPace(pace)).toList());
    }

    private LabSettings with(List<DeploymentSpec> others) {
        return new LabSettings(others, seed, root, publication, heartbeat, patience, token);
    }

    private static DeploymentSpec genesis() {
        return new DeploymentSpec(
                "genesis",
                "trading platform",
                "genesis.example.com",
                "example.com",
                Duration.ofSeconds(5),
                List.of(ProviderKind.values()),
                List.of(
                        site("fra1", Tier.HOT, "Frankfurt", 0, "127.0.10.1", 8),
                        site("ams3", Tier.HOT, "Amsterdam", 1, "127.0.10.2", 11),
                        site("lon1", Tier.WARM, "London", 2, "127.0.10.3", 14),
                        site("sgp1", Tier.COLD, "Singapore", 3, "127.0.10.4", 28)),
                Duration.ofMillis(500));
    }

    private static DeploymentSpec ledger() {
        return new DeploymentSpec(
                "ledger",
                "bookkeeping",
                "ledger.example.com",
                "example.com",
                LONG_TTL,
                List.of(ProviderKind.DIGITALOCEAN),
                List.of(
                        site("dub1", Tier.HOT, "Dublin", 0, "127.0.11.1", 12),
                        site("par1", Tier.HOT, "Paris", 1, "127.0.11.2", 10)),
                Duration.ofSeconds(1));
    }

    // Priority 0 is the primary site.
    private static SiteSpec site(
            String name, Tier tier, String region, int priority, String address, int thinkingMillis) {
        var role = priority == 0 ? Role.PRIMARY : Role.BACKUP;
        var lag = switch (tier) {
            case HOT -> Duration.ofMillis(40);
            case WARM -> Duration.ofMillis(1500);
            case COLD -> Duration.ofSeconds(30);
        };
        return new SiteSpec(name, role, tier, region, priority, address, Duration.ofMillis(thinkingMillis), lag);
    }
}
