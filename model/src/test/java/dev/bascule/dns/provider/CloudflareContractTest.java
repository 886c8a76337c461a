// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import java.io.IOException;

class CloudflareContractTest extends WireProviderContract {
    @Override
    protected EmulatedProvider open() throws IOException {
        return new EmulatedCloudflare();
    }
}
