// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.route53;

/// How a set is replaced. COMPARE_AND_SWAP lets Route 53 itself refuse when anything of the old set has
/// changed; UPSERT overwrites after our own comparison, for gateways that do not take the pair.
public enum WriteMode {
    COMPARE_AND_SWAP,
    UPSERT
}
