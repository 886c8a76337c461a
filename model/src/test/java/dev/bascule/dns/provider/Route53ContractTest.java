// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

class Route53ContractTest extends WireProviderContract {
    @Override
    protected EmulatedProvider open() {
        return new EmulatedRoute53();
    }

    @Override
    protected boolean saysHowLong() {
        return false;
    }
}
