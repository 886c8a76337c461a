// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

/// Hands out a secret at the moment of use, so that it is never stored, printed or put in an exception. May be
/// asked from any thread, once for each request.
@FunctionalInterface
public interface Credential {
    String reveal();

    /// A fixed secret, for assembly and tests; it does not show itself.
    static Credential of(String secret) {
        return new Credential() {
            @Override
            public String reveal() {
                return secret;
            }

            @Override
            public String toString() {
                return "(secret)";
            }
        };
    }
}
