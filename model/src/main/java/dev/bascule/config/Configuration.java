// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config;

import dev.bascule.check.Check;
import dev.bascule.check.CheckerId;
import dev.bascule.check.Vantage;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.failover.rule.Setup;
import dev.bascule.topology.NodeId;
import dev.bascule.topology.SiteId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// A configuration that is right in itself. `notUsedYet` are sentences about parts that this version accepts
/// and does not use;
/// `lines` gives the line of each key by its path, such as `deployments.genesis.policy.grace`, and `values` what stands
/// there.
public record Configuration(
        String file,
        List<ProviderSpec> providers,
        List<Nameserver> resolvers,
        List<DeploymentSpec> deployments,
        StoreSpec store,
        List<String> notUsedYet,
        SortedMap<String, Line> lines,
        String digest) {
    public Configuration {
        providers = List.copyOf(providers);
        resolvers = List.copyOf(resolvers);
        deployments = List.copyOf(deployments);
        notUsedYet = List.copyOf(notUsedYet);
    }

    /// A value as written (a reference in place of a secret) and the line and column where it stands, from 1.
    public record Line(int line, int column, String value) {}

    /// Which service a provider entry speaks to.
    public enum ProviderKind {
        DIGITALOCEAN("DigitalOcean"),
        CLOUDFLARE("Cloudflare"),
        ROUTE53("Route 53"),
        POWERDNS("PowerDNS"),
        RFC2136("RFC 2136");

        private final String title;

        ProviderKind(String title) {
            this.title = title;
        }

        /// What people call the service.
        public String title() {
            return title;
        }

        /// Whether this version can use it.
        public boolean isUsed() {
            return this == DIGITALOCEAN || this == CLOUDFLARE || this == ROUTE53;
        }
    }

    /// How to reach a DNS provider. `secrets` are references by key, resolved when they are used;
    /// `authoritative` replaces the discovery of its name servers. `upsert` overwrites a set after comparing, where
    /// compare-and-swap is the rule.
    public record ProviderSpec(
            ProviderId id,
            ProviderKind kind,
            Map<String, String> secrets,
            Optional<URI> endpoint,
            Optional<String> zoneId,
            List<Nameserver> authoritative,
            boolean upsert) {
        public ProviderSpec {
            secrets = Map.copyOf(secrets);
            authoritative = List.copyOf(authoritative);
        }
    }

    /// A deployment with its checks expanded per site, the checks by which a checker of it tells that its own
    /// network works, the queries that measure its replication lag, and how its readiness is proved.
    public record DeploymentSpec(
            Setup setup, List<Check> checks, List<Check> references, List<LagSpec> lags, ReadinessSpec readiness) {
        public DeploymentSpec {
            checks = List.copyOf(checks);
            references = List.copyOf(references);
            lags = List.copyOf(lags);
        }

        /// What a checker looks at for this deployment.
        public Vantage vantage(CheckerId checker) {
            return Vantage.of(checker, checks, references);
        }
    }

    /// How often proofs are taken, whether users come by TLS, where a site is greeted (`host:port`) if not at
    /// port 443 of its address, and the file of authorities besides those of the JDK.
    public record ReadinessSpec(Duration every, boolean usesTls, Map<SiteId, String> doors, Optional<String> trust) {
        public ReadinessSpec {
            doors = Map.copyOf(doors);
        }
    }

    /// A query whose first value is the lag of a node at a site in milliseconds.
    public record LagSpec(NodeId node, SiteId site, String target, String query) {}

    /// Where the history is kept and for how long.
    public record StoreSpec(String url, Duration observations, Duration rollups) {
        public static final StoreSpec DEFAULT = new StoreSpec("sqlite:", Duration.ofDays(30), Duration.ofDays(400));
    }
}
