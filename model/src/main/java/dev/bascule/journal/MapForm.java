// SPDX-License-Identifier: Apache-2.0
package dev.bascule.journal;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// A map whose keys are written as text: strings, enums and records of one text. One that is absent is empty.
record MapForm(Form key, Form element) implements Form {
    @Override
    public Canonical write(Object value) {
        var fields = new TreeMap<String, Canonical>();
        for (var entry : ((Map<?, ?>) value).entrySet()) {
            if (!(key.write(entry.getKey()) instanceof Canonical.Text(var name))) {
                throw new IllegalArgumentException("The keys of a stored map must be text, not " + entry.getKey());
            }
            fields.put(name, element.write(entry.getValue()));
        }
        return new Canonical.Fields(fields);
    }

    @Override
    public Object absent(String path) {
        return Map.of();
    }

    @Override
    public Object read(Canonical value, String path) {
        if (!(value instanceof Canonical.Fields(var fields))) {
            throw Form.expected("a group of fields", value, path);
        }
        var map = new HashMap<Object, Object>();
        for (var field : fields.entrySet()) {
            var name = path + "." + field.getKey();
            map.put(key.read(new Canonical.Text(field.getKey()), name), element.read(field.getValue(), name));
        }
        return Map.copyOf(map);
    }
}
