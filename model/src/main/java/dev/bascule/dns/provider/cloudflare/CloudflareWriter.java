// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.cloudflare;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bascule.dns.Change;
import dev.bascule.dns.ProviderException;
import dev.bascule.dns.Receipt;
import dev.bascule.dns.WriteWarrant;
import dev.bascule.dns.provider.RecordWriter;

/// Changes records at Cloudflare: a PATCH of the content where one value becomes one other, else one batch,
/// which is all or nothing. Proxying, comments and tags stay as they are.
final class CloudflareWriter implements RecordWriter<HeldRecords> {
    private final RecordsApi api;

    CloudflareWriter(RecordsApi api) {
        this.api = api;
    }

    @Override
    public Acceptance write(HeldRecords held, Change change, WriteWarrant warrant) throws ProviderException {
        var batch = Batch.of(held, change.after());
        var key = change.after().key();
        if (batch.isOnePatch()) {
            var patch = batch.patches().getFirst();
            api.patch(held.place().id(), key, patch.id(), patch.fields());
            return accepted(patch.id(), "One record patched.");
        }
        api.batch(held.place().id(), key, json(batch));
        return accepted(
                "",
                "One batch: " + batch.patches().size() + " patched, "
                        + batch.posts().size() + " added, " + batch.deletes().size() + " removed.");
    }

    private static Acceptance accepted(String id, String detail) {
        return new Acceptance(id, Receipt.Status.IN_SYNC, detail);
    }

    private static ObjectNode json(Batch batch) {
        var node = JsonNodeFactory.instance.objectNode();
        var deletes = node.putArray("deletes");
        batch.deletes().forEach(id -> deletes.addObject().put("id", id));
        var patches = node.putArray("patches");
        batch.patches().forEach(patch -> patches.add(patch.fields().deepCopy().put("id", patch.id())));
        var posts = node.putArray("posts");
        batch.posts().forEach(posts::add);
        return node;
    }
}
