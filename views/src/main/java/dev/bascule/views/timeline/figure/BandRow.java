// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.figure;

import dev.bascule.views.control.Mark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What one check, checker or site was in, oldest band first; bands do not overlap. Where many bands fall into
/// one pixel, the worst of them is found without looking at each.
public final class BandRow {
    private static final int BLOCK = 64;

    private final String label;
    private final List<Band> bands;
    private final long[] begins;
    private final long[] ends;
    private final int[] severities;
    private final int[] worstOfBlock;

    public BandRow(String label, List<Band> bands) {
        this.label = label;
        this.bands = List.copyOf(bands);
        this.begins =
                this.bands.stream().mapToLong(b -> b.from().toEpochMilli()).toArray();
        this.ends = this.bands.stream().mapToLong(b -> b.to().toEpochMilli()).toArray();
        this.severities = new int[this.bands.size()];
        for (var i = 0; i < severities.length; i++) {
            severities[i] = severity(this.bands.get(i));
        }
        this.worstOfBlock = new int[Math.ceilDiv(severities.length, BLOCK)];
        for (var block = 0; block < worstOfBlock.length; block++) {
            worstOfBlock[block] = scanned(block * BLOCK, Math.min(severities.length, (block + 1) * BLOCK));
        }
    }

    public String label() {
        return label;
    }

    public List<Band> bands() {
        return bands;
    }

    /// When the band at `index` begins, in milliseconds of the epoch.
    public long begin(int index) {
        return begins[index];
    }

    /// When it ends, in milliseconds of the epoch.
    public long end(int index) {
        return ends[index];
    }

    public boolean isLoud() {
        return bands.stream().anyMatch(b -> b.mark() == Mark.DEGRADED || b.mark() == Mark.UNHEALTHY);
    }

    /// Index of the first band that ends after `at`, by halving.
    public int firstEndingAfter(Instant at) {
        return between(0, ends.length, at.toEpochMilli());
    }

    /// The same, in milliseconds of the epoch, for one that is known not to come before `from` and is probably
    /// near: in strides that double.
    public int firstEndingAfter(long wanted, int from) {
        var low = from;
        var stride = 1;
        while (low + stride < ends.length && ends[low + stride] <= wanted) {
            low += stride;
            stride *= 2;
        }
        return between(low, Math.min(ends.length, low + stride), wanted);
    }

    private int between(int from, int to, long wanted) {
        var low = from;
        var high = to;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (ends[middle] > wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// The worst band of `[from, to)`, the first of them if several are; `from` is below `to`.
    public Band worst(int from, int to) {
        var best = from;
        var i = from;
        while (i < to) {
            var isWholeBlock = i % BLOCK == 0 && i + BLOCK <= to;
            var candidate = isWholeBlock ? worstOfBlock[i / BLOCK] : i;
            best = severities[candidate] > severities[best] ? candidate : best;
            i += isWholeBlock ? BLOCK : 1;
        }
        return bands.get(best);
    }

    private int scanned(int from, int to) {
        var best = from;
        for (var i = from + 1; i < to; i++) {
            best = severities[i] > severities[best] ? i : best;
        }
        return best;
    }

    private static int severity(Band band) {
        var mark = band.mark();
        return mark == null
                ? 0
                : switch (mark) {
                    case HEALTHY -> 1;
                    case STANDBY -> 2;
                    case MAINTENANCE -> 3;
                    case UNKNOWN -> 4;
                    case TRANSITION -> 5;
                    case DEGRADED -> 6;
                    case UNHEALTHY -> 7;
                };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BandRow row && label.equals(row.label) && bands.equals(row.bands);
    }

    @Override
    public int hashCode() {
        return 31 * label.hashCode() + Arrays.hashCode(ends);
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
