// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Several changes that belong together, of one or more providers and records, in the order in which they are
/// made. Never empty, and no record set of a provider occurs twice.
public record ChangeSet(List<Change> changes) {
    public ChangeSet {
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("A change set without changes would do nothing; name at least one.");
        }
        var seen = new HashSet<List<Object>>();
        for (var change : changes) {
            if (!seen.add(List.of(change.provider(), change.before().key()))) {
                throw new IllegalArgumentException("Record " + change.before().key() + " is changed twice at "
                        + change.provider() + "; one change set holds one change for each.");
            }
        }
    }

    /// The way back: every change inverted, the last one first.
    public ChangeSet inverse() {
        return new ChangeSet(changes.reversed().stream().map(Change::inverse).toList());
    }

    /// What takes back the changes that these receipts prove, the newest first; empty when nothing was changed.
    /// The values go back to what each provider really held, not to what the plan believed.
    public static Optional<ChangeSet> undoing(List<Receipt> receipts) {
        var undone = receipts.reversed().stream()
                .filter(receipt -> receipt.status() != Receipt.Status.UNCHANGED)
                .map(receipt -> new Change(receipt.provider(), receipt.readBack(), receipt.held()))
                .toList();
        return undone.isEmpty() ? Optional.empty() : Optional.of(new ChangeSet(undone));
    }

    /// The changes that would alter something.
    public List<Change> effective() {
        return changes.stream().filter(change -> !change.isNoop()).toList();
    }

    public boolean isNoop() {
        return effective().isEmpty();
    }

    public SortedSet<ProviderId> providers() {
        var providers = new TreeSet<ProviderId>();
        changes.forEach(change -> providers.add(change.provider()));
        return providers;
    }
}
