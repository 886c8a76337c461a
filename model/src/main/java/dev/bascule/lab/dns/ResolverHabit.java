// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.dns;

/// How a resolver treats its users.
public enum ResolverHabit {
    /// Keeps an answer for its TTL and no longer.
    ORDINARY,
    /// Keeps an answer for four times its TTL, as resolvers with a TTL floor do.
    STUBBORN,
    /// Answers after 400 to 900 ms.
    SLOW,
    /// Never answers.
    DEAD
}
