// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns;

/// One record set at one provider, before and after. The write happens only if the provider still holds
/// `before`.
public record Change(ProviderId provider, RecordSet before, RecordSet after) {
    public Change {
        if (!before.key().equals(after.key())) {
            throw new IllegalArgumentException(
                    "A change keeps its name and type: " + before.key() + " is not " + after.key() + ".");
        }
    }

    public Change inverse() {
        return new Change(provider, after, before);
    }

    public boolean isNoop() {
        return before.hasSameValues(after) && before.ttl().equals(after.ttl());
    }
}
