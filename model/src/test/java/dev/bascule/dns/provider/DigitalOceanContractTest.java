// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

class DigitalOceanContractTest extends WireProviderContract {
    @Override
    protected EmulatedProvider open() {
        return new EmulatedDigitalOcean();
    }
}
