// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.cloudflare;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bascule.dns.RecordSet;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// The smallest set of operations that makes held records hold the wanted values: kept values are left alone,
/// others are patched to new values, and only the rest is added or removed.
record Batch(List<String> deletes, List<Patch> patches, List<ObjectNode> posts) {
    /// New contents for one record; whatever is not named stays.
    record Patch(String id, ObjectNode fields) {}

    Batch {
        deletes = List.copyOf(deletes);
        patches = List.copyOf(patches);
        posts = List.copyOf(posts);
    }

    static Batch of(HeldRecords held, RecordSet wanted) {
        boolean retime = !held.isProxied() && !held.ttl().equals(wanted.ttl());
        var missing = new ArrayList<>(wanted.values());
        var spare = new ArrayDeque<ZoneRecord>();
        var patches = new ArrayList<Patch>();
        for (var record : held.records()) {
            if (!missing.remove(record.content())) {
                spare.add(record);
            } else if (retime) {
                patches.add(new Patch(record.id(), ttl(object(), wanted.ttl())));
            }
        }
        var posts = new ArrayList<ObjectNode>();
        for (var value : missing) {
            if (spare.isEmpty()) {
                posts.add(post(held.records().getFirst(), value, wanted.ttl(), retime));
            } else {
                var fields = object().put("content", value);
                patches.add(new Patch(spare.remove().id(), retime ? ttl(fields, wanted.ttl()) : fields));
            }
        }
        return new Batch(spare.stream().map(ZoneRecord::id).toList(), patches, posts);
    }

    boolean isOnePatch() {
        return patches.size() == 1 && deletes.isEmpty() && posts.isEmpty();
    }

    /// A new record like its sibling in everything but the value.
    private static ObjectNode post(ZoneRecord sibling, String value, Duration wanted, boolean retime) {
        var fields =
                object().put("type", sibling.type()).put("name", sibling.name()).put("content", value);
        for (var kept : List.of("ttl", "proxied", "comment", "tags", "settings")) {
            if (sibling.node().has(kept)) {
                fields.set(kept, sibling.node().get(kept));
            }
        }
        return retime ? ttl(fields, wanted) : fields;
    }

    private static ObjectNode ttl(ObjectNode fields, Duration ttl) {
        return fields.put("ttl", ttl.toSeconds());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
