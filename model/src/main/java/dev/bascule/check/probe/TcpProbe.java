// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check.probe;

import dev.bascule.check.Check;
import dev.bascule.check.CheckType;
import dev.bascule.check.ErrorClass;
import dev.bascule.check.Outcome;
import dev.bascule.check.Probe;
import dev.bascule.check.ProbeResult;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.time.InstantSource;
import java.util.regex.Pattern;

/// Opens a connection to `host:port` and closes it again; says nothing and waits for nothing. It passes when
/// the other side accepts within the check's timeout. Safe for use from any thread.
public final class TcpProbe implements Probe {
    private static final Pattern TARGET = Pattern.compile("(?<v6>\\[[^]]+])?(?<host>[^:\\[\\]]*):(?<port>\\d{1,5})");

    private final NameLookup names;
    private final InstantSource clock;

    public TcpProbe(NameLookup names, InstantSource clock) {
        this.names = names;
        this.clock = clock;
    }

    @Override
    public CheckType type() {
        return CheckType.TCP;
    }

    @Override
    public ProbeResult run(Check check) {
        var patience = Patience.begin(clock, check);
        var target = TARGET.matcher(check.target());
        if (!target.matches() || Integer.parseInt(target.group("port")) > 65_535) {
            var words = "The target of " + check.id() + " is not of the form host:port; mend the configuration.";
            return patience.failed(new Outcome.Failed(ErrorClass.INTERNAL, words), words);
        }
        var v6 = target.group("v6");
        var host = v6 == null ? target.group("host") : v6.substring(1, v6.length() - 1);
        try (var socket = new Socket(Proxy.NO_PROXY)) {
            var address = names.lookup(host, patience.left()).getFirst();
            var place = new InetSocketAddress(address, Integer.parseInt(target.group("port")));
            socket.connect(place, (int) patience.left().toMillis());
            return patience.passed("connected to " + address.getHostAddress() + ":" + place.getPort());
        } catch (IOException e) {
            var failed = IoFailures.classify(e, check.target(), "connecting", patience);
            return patience.failed(failed, "connect " + check.target() + ": " + IoFailures.message(e));
        }
    }
}
