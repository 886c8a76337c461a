// SPDX-License-Identifier: Apache-2.0
package dev.bascule.journal;

import java.util.Map;
import java.util.TreeMap;

/// One of several records; inside another record the field `kind` tells which.
record SealedForm(String name, Map<String, RecordForm> byKind, Map<Class<?>, String> kinds) implements Form {
    static final String TAG = "kind";

    RecordForm of(String kind) {
        var form = byKind.get(kind);
        if (form == null) {
            throw new UnreadableEntryException(
                    "'" + kind + "' is not a kind of " + name + " that this version knows; a newer one wrote it.");
        }
        return form;
    }

    String kindOf(Class<?> type) {
        var kind = kinds.get(type);
        if (kind == null) {
            throw new IllegalArgumentException(type.getName() + " is not a kind of " + name + ".");
        }
        return kind;
    }

    RecordForm of(Class<?> type) {
        return of(kindOf(type));
    }

    @Override
    public Canonical write(Object value) {
        var kind = kindOf(value.getClass());
        var fields = new TreeMap<>(of(kind).fields(value).values());
        fields.put(TAG, new Canonical.Text(kind));
        return new Canonical.Fields(fields);
    }

    @Override
    public Object read(Canonical value, String path) {
        if (value instanceof Canonical.Fields(var fields) && fields.get(TAG) instanceof Canonical.Text(var kind)) {
            var rest = new TreeMap<>(fields);
            rest.remove(TAG);
            return of(kind).read(new Canonical.Fields(rest), path);
        }
        throw Form.expected("a group of fields with a kind", value, path);
    }
}
