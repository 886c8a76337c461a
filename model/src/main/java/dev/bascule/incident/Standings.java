// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident;

import dev.bascule.runbook.ChecklistItem;
import dev.bascule.runbook.Checklists;
import dev.bascule.runbook.ItemStanding;
import java.time.Instant;
import java.util.List;

/// How the items of an incident's checklists stand, as a small fold.
final class Standings {
    static final List<ItemStanding> NONE = Checklists.SHIPPED.stream()
            .map(item -> new ItemStanding(item, false, "", Instant.EPOCH, ""))
            .toList();

    private Standings() {}

    static List<ItemStanding> with(
            List<ItemStanding> all, String item, boolean ticked, String by, Instant at, String evidence) {
        return all.stream()
                .map(s -> is(s.item(), item) ? new ItemStanding(s.item(), ticked, by, at, evidence) : s)
                .toList();
    }

    private static boolean is(ChecklistItem item, String id) {
        return item.id().equals(id);
    }
}
