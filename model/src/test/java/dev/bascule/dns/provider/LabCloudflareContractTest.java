// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.provider.cloudflare.Cloudflare;
import dev.bascule.lab.provider.cloudflare.CloudflareApi;
import java.util.Optional;

class LabCloudflareContractTest extends DnsProviderContract {
    @Override
    protected ProviderWorld open() {
        return new LabProviderWorld(
                setting -> new CloudflareApi(setting, "token"),
                (transport, endpoint) -> new Cloudflare(
                        new ProviderId("cf"),
                        transport,
                        Credential.of("token"),
                        Optional.of(endpoint),
                        Optional.empty()));
    }
}
