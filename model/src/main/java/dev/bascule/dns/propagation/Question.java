// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.propagation;

import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordType;

/// What is asked of servers and resolvers.
public record Question(String name, RecordType type) {
    public static Question of(RecordKey key) {
        return new Question(key.name(), key.type());
    }
}
