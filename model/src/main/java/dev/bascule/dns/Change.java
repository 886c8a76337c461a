// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns;

import java.util.Optional;

/// One record set at one provider, before and after. The write happens only if the provider still holds
/// `before`, and in the state `version` where the reading named one: values that were changed and changed back
/// are another state.
public record Change(ProviderId provider, RecordSet before, RecordSet after, Optional<String> version) {
    public Change {
        if (!before.key().equals(after.key())) {
            throw new IllegalArgumentException(
                    "A change keeps its name and type: " + before.key() + " is not " + after.key() + ".");
        }
    }

    public Change(ProviderId provider, RecordSet before, RecordSet after) {
        this(provider, before, after, Optional.empty());
    }

    /// The way back, from whatever version this change makes.
    public Change inverse() {
        return new Change(provider, after, before);
    }

    public boolean isNoop() {
        return before.hasSameValues(after) && before.ttl().equals(after.ttl());
    }
}
