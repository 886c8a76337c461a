// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.topology.layout;

import java.util.LinkedHashMap;
import java.util.Map;

/// Layouts by shape, the last few kept. The first call loads ELK, which takes as long as many layouts; so
/// nothing of it is touched before a topology is looked at. Safe from any thread.
public final class Layouts {
    private static final int KEPT = 8;

    private final Map<Shape, Layout> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    /// The layout of a shape, computed now unless it was before; call it off the screen's thread.
    public synchronized Layout of(Shape shape) {
        var known = kept.get(shape);
        if (known != null) {
            return known;
        }
        var computed = ElkLayout.of(shape);
        kept.put(shape, computed);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return computed;
    }
}
