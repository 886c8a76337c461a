// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly;

import dev.bascule.config.Configuration.ProviderSpec;
import dev.bascule.config.secret.Secrets;
import dev.bascule.dns.DnsReader;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.dns.provider.Credential;
import dev.bascule.dns.provider.ProviderAccess;
import dev.bascule.dns.provider.ProviderReaders;
import dev.bascule.dns.provider.ProviderWriters;
import dev.bascule.dns.provider.Transport;
import dev.bascule.dns.provider.cloudflare.Cloudflare;
import dev.bascule.dns.provider.digitalocean.DigitalOcean;
import dev.bascule.dns.provider.route53.AwsKeys;
import dev.bascule.dns.provider.route53.Route53;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The configured DNS providers, made once. Readers go to everything, writers to the runner of switch steps
/// alone.
final class Providers implements AutoCloseable {
    private final Map<ProviderId, ProviderAccess> accesses = new LinkedHashMap<>();
    private final Map<ProviderId, List<Nameserver>> authoritative = new LinkedHashMap<>();

    Providers(List<ProviderSpec> specs, Secrets secrets, Transport transport) {
        for (var spec : specs) {
            accesses.put(spec.id(), access(spec, secrets, transport));
            if (!spec.authoritative().isEmpty()) {
                authoritative.put(spec.id(), spec.authoritative());
            }
        }
    }

    ProviderReaders readers() {
        var readers = new LinkedHashMap<ProviderId, DnsReader>();
        accesses.forEach((id, access) -> readers.put(id, access.reader()));
        return new ProviderReaders(readers);
    }

    ProviderWriters writers() {
        return new ProviderWriters(accesses);
    }

    Map<ProviderId, List<Nameserver>> authoritative() {
        return Map.copyOf(authoritative);
    }

    /// Gives up the connections of those that hold some.
    @Override
    public void close() {
        for (var access : accesses.values()) {
            if (access instanceof Route53 route53) {
                route53.close();
            }
        }
    }

    private static ProviderAccess access(ProviderSpec spec, Secrets secrets, Transport transport) {
        return switch (spec.kind()) {
            case DIGITALOCEAN ->
                new DigitalOcean(spec.id(), transport, secret(spec, "token", secrets), spec.endpoint());
            case CLOUDFLARE ->
                new Cloudflare(spec.id(), transport, secret(spec, "token", secrets), spec.endpoint(), spec.zoneId());
            case ROUTE53 -> {
                var keys = new AwsKeys(
                        secret(spec, "access_key", secrets), secret(spec, "secret_key", secrets), Optional.empty());
                yield new Route53(spec.id(), transport, keys, spec.endpoint(), spec.zoneId());
            }
            case POWERDNS, RFC2136 ->
                throw new IllegalArgumentException("Provider " + spec.id() + " cannot be used by this version.");
        };
    }

    private static Credential secret(ProviderSpec spec, String key, Secrets secrets) {
        var reference = Optional.ofNullable(spec.secrets().get(key)).orElse("");
        return () -> secrets.reveal(reference);
    }
}
