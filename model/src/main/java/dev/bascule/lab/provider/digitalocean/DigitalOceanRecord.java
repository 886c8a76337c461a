// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider.digitalocean;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/// A record as DigitalOcean stores it: name relative to the zone or `@`, targets without their final dot.
record DigitalOceanRecord(long id, String type, String name, String data, long ttl) {
    private static final Set<String> TARGETS = Set.of("CNAME", "MX", "NS", "SRV");

    /// The object on the wire, in the order the provider writes its fields.
    ObjectNode json() {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("id", id).put("type", type).put("name", name).put("data", data);
        node.putNull("priority").putNull("port").put("ttl", ttl);
        return node.putNull("weight").putNull("flags").putNull("tag");
    }

    String absoluteName(String zone) {
        return name.equals("@") ? zone : name + "." + zone;
    }

    /// The value as a master file has it.
    String zoneValue(String zone) {
        if (type.equals("TXT")) {
            return "\"" + data + "\"";
        }
        if (!isTarget(type)) {
            return data;
        }
        return data.equals("@") ? zone + "." : data + ".";
    }

    static boolean isTarget(String type) {
        return TARGETS.contains(type);
    }
}
