// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import java.io.IOException;

class Route53ContractTest extends WireProviderContract {
    @Override
    protected EmulatedProvider open() throws IOException {
        return new EmulatedRoute53();
    }
}
