// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.provider.route53.Route53;
import dev.bascule.lab.provider.route53.Route53Api;
import java.util.Optional;

class LabRoute53ContractTest extends DnsProviderContract {
    @Override
    protected ProviderWorld open() {
        return new LabProviderWorld(
                setting -> new Route53Api(setting, "AKIDEXAMPLE"),
                (transport, endpoint) -> new Route53(
                        new ProviderId("aws"),
                        transport,
                        EmulatedRoute53.keys(),
                        Optional.of(endpoint),
                        Optional.empty()));
    }
}
