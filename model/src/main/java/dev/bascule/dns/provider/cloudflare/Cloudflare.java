// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.cloudflare;

import dev.bascule.dns.DnsReader;
import dev.bascule.dns.DnsWriter;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.WriteWarrant;
import dev.bascule.dns.provider.Credential;
import dev.bascule.dns.provider.GuardedWriter;
import dev.bascule.dns.provider.JsonApi;
import dev.bascule.dns.provider.Problems;
import dev.bascule.dns.provider.ProviderAccess;
import dev.bascule.dns.provider.Transport;
import java.net.URI;
import java.util.Optional;

/// Access to Cloudflare with one API token. `endpoint` replaces the public address; without a path it gets
/// `/client/v4`. A
/// `zoneId` spares the look-up of the zone.
public final class Cloudflare implements ProviderAccess {
    private static final URI PUBLIC = URI.create("https://api.cloudflare.com");

    private final Transport transport;
    private final Problems problems;
    private final RecordsApi api;
    private final CloudflareReader reader;

    public Cloudflare(
            ProviderId id, Transport transport, Credential token, Optional<URI> endpoint, Optional<String> zoneId) {
        this.transport = transport;
        this.problems = new Problems(id, "Cloudflare");
        var base = JsonApi.base(endpoint.orElse(PUBLIC), "client/v4");
        this.api = new RecordsApi(new JsonApi(problems, new CloudflareErrors(), transport, token), base);
        this.reader = new CloudflareReader(problems, api, new Zones(api, problems, zoneId), transport.clock());
    }

    @Override
    public DnsReader reader() {
        return reader;
    }

    @Override
    public DnsWriter writer(WriteWarrant warrant) {
        return new GuardedWriter<>(reader, new CloudflareWriter(api), warrant, transport, problems);
    }
}
