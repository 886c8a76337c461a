// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.figure;

import dev.bascule.views.control.Mark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What one check, checker or site was in, oldest band first; bands do not overlap.
public record BandRow(String label, List<Band> bands) {
    public BandRow {
        bands = List.copyOf(bands);
    }

    public boolean isLoud() {
        return bands.stream().anyMatch(b -> b.mark() == Mark.DEGRADED || b.mark() == Mark.UNHEALTHY);
    }

    /// Index of the first band that ends after `at`, by halving.
    public int firstEndingAfter(Instant at) {
        var low = 0;
        var high = bands.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (bands.get(middle).to().isAfter(at)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// Closes each band where the next begins, the last at `end`, and joins equal neighbours.
    static BandRow chained(String label, List<Band> begun, Instant end) {
        var bands = new ArrayList<Band>();
        for (var band : begun) {
            if (!bands.isEmpty() && band.follows(bands.getLast())) {
                continue;
            }
            if (!bands.isEmpty()) {
                bands.set(bands.size() - 1, bands.getLast().until(band.from()));
            }
            bands.add(band.until(end.isAfter(band.from()) ? end : band.from()));
        }
        return new BandRow(label, bands);
    }
}
