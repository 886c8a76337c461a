// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.service;

import dev.bascule.lab.net.Door;
import dev.bascule.lab.net.Passage;
import dev.bascule.lab.net.Vantage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One service at one place, with a door for each vantage point. Faults may overlap: the service is back when
/// the last one has healed.
public final class ServicePoint implements AutoCloseable {
    private final Map<Vantage, Door> doors = new EnumMap<>(Vantage.class);
    private final Map<Vantage, Integer> cuts = new EnumMap<>(Vantage.class);
    private final Temper temper;
    private int kills;

    public ServicePoint(Map<Vantage, Door> doors, Temper temper) {
        this.doors.putAll(doors);
        this.temper = temper;
    }

    /// Where the service is reached from a vantage point.
    public InetSocketAddress address(Vantage vantage) {
        return Optional.ofNullable(doors.get(vantage)).orElseThrow().address();
    }

    public Temper temper() {
        return temper;
    }

    public synchronized void kill() throws IOException {
        kills++;
        apply();
    }

    public synchronized void revive() throws IOException {
        kills--;
        apply();
    }

    public synchronized void cut(Vantage vantage) throws IOException {
        cuts.merge(vantage, 1, Integer::sum);
        apply();
    }

    public synchronized void mend(Vantage vantage) throws IOException {
        cuts.merge(vantage, -1, Integer::sum);
        apply();
    }

    public void lose(double share, Set<Vantage> vantages) {
        doors.forEach((vantage, door) -> {
            if (vantages.contains(vantage)) {
                door.lose(share);
            }
        });
    }

    /// Lets requests that hang, or stopped hanging, find out.
    public void hang(boolean on) {
        temper.hang(on);
        if (!on) {
            doors.values().forEach(Door::hangUp);
        }
    }

    private void apply() throws IOException {
        for (var entry : doors.entrySet()) {
            // What a cut link hides is not seen to be dead: silence comes before refusal.
            if (cuts.getOrDefault(entry.getKey(), 0) > 0) {
                entry.getValue().set(Passage.DARK);
            } else {
                entry.getValue().set(kills > 0 ? Passage.SHUT : Passage.OPEN);
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (var door : doors.values()) {
            door.close();
        }
    }
}
