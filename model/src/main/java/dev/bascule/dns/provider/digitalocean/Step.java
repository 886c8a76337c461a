// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.digitalocean;

/// One request on the way from one set of values to another.
sealed interface Step {
    record Add(Value value) implements Step {}

    record Replace(Value old, Value value) implements Step {}

    record Remove(Value value) implements Step {}

    /// The request that takes this one back.
    default Step inverse() {
        return switch (this) {
            case Add(var value) -> new Remove(value);
            case Replace(var old, var value) -> new Replace(value, old);
            case Remove(var value) -> new Add(value);
        };
    }
}
