// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.provider.digitalocean.DigitalOcean;
import dev.bascule.lab.provider.digitalocean.DigitalOceanApi;
import java.util.Optional;

class LabDigitalOceanContractTest extends DnsProviderContract {
    @Override
    protected ProviderWorld open() {
        return new LabProviderWorld(
                setting -> new DigitalOceanApi(setting, "token"),
                (transport, endpoint) -> new DigitalOcean(
                        new ProviderId("do"), transport, Credential.of("token"), Optional.of(endpoint)));
    }
}
