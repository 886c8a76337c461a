// SPDX-License-Identifier: Apache-2.0
package dev.bascule.journal;

import java.util.ArrayList;
import java.util.List;

/// A list in its order.
record ListForm(Form element) implements Form {
    @Override
    public Canonical write(Object value) {
        var items = new ArrayList<Canonical>();
        for (var item : (List<?>) value) {
            items.add(element.write(item));
        }
        return new Canonical.Items(items);
    }

    @Override
    public Object read(Canonical value, String path) {
        if (!(value instanceof Canonical.Items(var items))) {
            throw Form.expected("a list", value, path);
        }
        var list = new ArrayList<Object>(items.size());
        for (var item : items) {
            list.add(element.read(item, path + "[" + list.size() + "]"));
        }
        return List.copyOf(list);
    }
}
