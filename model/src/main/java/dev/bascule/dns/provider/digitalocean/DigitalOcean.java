// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.digitalocean;

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

/// Access to one DigitalOcean account with one token. `endpoint` replaces the public address; without a path it
/// gets `/v2`.
public final class DigitalOcean implements ProviderAccess {
    private static final URI PUBLIC = URI.create("https://api.digitalocean.com");

    private final Transport transport;
    private final Problems problems;
    private final DomainsApi api;
    private final DigitalOceanReader reader;

    public DigitalOcean(ProviderId id, Transport transport, Credential token, Optional<URI> endpoint) {
        this.transport = transport;
        this.problems = new Problems(id, "DigitalOcean");
        var base = JsonApi.base(endpoint.orElse(PUBLIC), "v2");
        this.api = new DomainsApi(new JsonApi(problems, new DigitalOceanErrors(), transport, token), base);
        this.reader = new DigitalOceanReader(problems, api, transport.clock());
    }

    @Override
    public DnsReader reader() {
        return reader;
    }

    @Override
    public DnsWriter writer(WriteWarrant warrant) {
        return new GuardedWriter<>(reader, new DigitalOceanWriter(api, problems), warrant, transport, problems);
    }
}
