// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

class CloudflareContractTest extends WireProviderContract {
    @Override
    protected EmulatedProvider open() {
        return new EmulatedCloudflare();
    }
}
