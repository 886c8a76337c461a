// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns;

import java.time.Instant;
import java.util.List;

/// What a provider holds for a key when it was read. Only [Found] can be planned on; the others say why not.
public sealed interface Reading {
    RecordKey key();

    Instant at();

    /// The set as the provider holds it; `version` identifies this state where the provider has such a thing,
    /// else it is empty.
    /// `warnings` are facts that a plan must show, such as a wildcard or an AAAA beside it.
    record Found(RecordSet set, Instant at, String version, List<String> warnings) implements Reading {
        public Found {
            warnings = List.copyOf(warnings);
        }

        @Override
        public RecordKey key() {
            return set.key();
        }
    }

    /// The zone is there and the name has no such record.
    record Absent(RecordKey key, Instant at) implements Reading {}

    /// Something stands in the way of a plain switch: a CNAME, an alias, weighted or failover siblings.
    record InTheWay(RecordKey key, Instant at, String what) implements Reading {}

    /// The read failed; nothing is known.
    record Failed(RecordKey key, Instant at, ProviderProblem problem) implements Reading {}
}
