// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.dns;

import dev.bascule.lab.net.Loopback;
import dev.bascule.lab.net.Passage;
import dev.bascule.lab.net.Vantage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/// A DNS server on the network: its name, its nominal address, and a door for each vantage point that can be
/// cut.
public final class DnsHost implements AutoCloseable {
    private final String name;
    private final String nominal;
    private final Map<Vantage, DnsDoor> doors;
    private final Map<Vantage, Integer> cuts = new EnumMap<>(Vantage.class);

    private DnsHost(String name, String nominal, Map<Vantage, DnsDoor> doors) {
        this.name = name;
        this.nominal = nominal;
        this.doors = doors;
    }

    /// Opens a door for each vantage point, on free ports.
    public static DnsHost open(
            String name,
            String nominal,
            DnsResponder responder,
            List<Vantage> vantages,
            Loopback loopback,
            Executor threads)
            throws IOException {
        var host = new DnsHost(name, nominal, new EnumMap<>(Vantage.class));
        try {
            for (var vantage : vantages) {
                host.doors.put(vantage, DnsDoor.open(loopback.at(nominal, 0), responder, threads));
            }
        } catch (IOException | RuntimeException e) {
            host.close();
            throw e;
        }
        return host;
    }

    public String name() {
        return name;
    }

    public String nominal() {
        return nominal;
    }

    public InetSocketAddress address(Vantage vantage) {
        return Optional.ofNullable(doors.get(vantage)).orElseThrow().address();
    }

    /// Makes every UDP answer truncated, for all vantage points.
    public void truncate(boolean always) {
        doors.values().forEach(d -> d.truncate(always));
    }

    /// Counts overlapping cuts; the host is heard again when the last is mended.
    public synchronized void cut(Vantage vantage) throws IOException {
        change(vantage, 1);
    }

    public synchronized void mend(Vantage vantage) throws IOException {
        change(vantage, -1);
    }

    private void change(Vantage vantage, int by) throws IOException {
        var standing = cuts.merge(vantage, by, Integer::sum);
        var door = doors.get(vantage);
        if (door != null) {
            door.set(standing > 0 ? Passage.DARK : Passage.OPEN);
        }
    }

    @Override
    public void close() throws IOException {
        for (var door : doors.values()) {
            door.close();
        }
    }
}
