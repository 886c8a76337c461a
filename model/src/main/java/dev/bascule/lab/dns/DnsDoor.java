// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.dns;

import dev.bascule.lab.net.Door;
import dev.bascule.lab.net.Passage;
import java.io.IOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Section;

/// One address on which a responder is asked over UDP and TCP alike. An answer too long for UDP is truncated
/// and marked so (RFC 2181 section 9). Safe for any thread.
public final class DnsDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DnsDoor.class);
    private static final int ATTEMPTS = 50;
    private static final int PLAIN_UDP = 512;

    private final DatagramSocket udp;
    private final Door tcp;
    private final DnsResponder responder;
    private final Executor threads;
    private volatile boolean silent;
    private volatile boolean truncating;

    private DnsDoor(DatagramSocket udp, Door tcp, DnsResponder responder, Executor threads) {
        this.udp = udp;
        this.tcp = tcp;
        this.responder = responder;
        this.threads = threads;
    }

    /// Listens at `where` on one port for UDP and TCP; port 0 takes one that is free for both.
    public static DnsDoor open(InetSocketAddress where, DnsResponder responder, Executor threads) throws IOException {
        for (var attempt = 1; ; attempt++) {
            var tcp = Door.open(where, new DnsStream(responder), threads);
            try {
                return over(tcp, responder, threads);
            } catch (IOException | RuntimeException e) {
                tcp.close();
                if (!(e instanceof BindException) || where.getPort() != 0 || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static DnsDoor over(Door tcp, DnsResponder responder, Executor threads) throws IOException {
        var udp = new DatagramSocket(tcp.address());
        try {
            var door = new DnsDoor(udp, tcp, responder, threads);
            threads.execute(door::receive);
            return door;
        } catch (RuntimeException e) {
            udp.close();
            throw e;
        }
    }

    public InetSocketAddress address() {
        return tcp.address();
    }

    /// Makes every UDP answer empty and truncated, so that a client must ask again over TCP.
    public void truncate(boolean always) {
        truncating = always;
    }

    /// Anything but OPEN means that queries vanish.
    public void set(Passage passage) throws IOException {
        silent = passage != Passage.OPEN;
        tcp.set(passage);
    }

    private void receive() {
        var buffer = new byte[4096];
        while (!udp.isClosed()) {
            var packet = new DatagramPacket(buffer, buffer.length);
            try {
                udp.receive(packet);
                var query = Arrays.copyOf(buffer, packet.getLength());
                var from = packet.getSocketAddress();
                threads.execute(() -> answer(query, from));
            } catch (IOException e) {
                // A closed socket is how the loop ends; an ICMP error of an earlier answer is not ours to mind.
                LOG.debug("The DNS door {} received nothing: {}", tcp.address(), e.toString());
            }
        }
    }

    private void answer(byte[] wire, SocketAddress from) {
        try {
            var query = new Message(wire);
            var answer = silent ? Optional.<Message>empty() : responder.respond(query);
            if (answer.isPresent() && !silent) {
                var bytes = truncating ? shortened(answer.get()) : answer.get().toWire(longest(query));
                udp.send(new DatagramPacket(bytes, bytes.length, from));
            }
        } catch (IOException e) {
            LOG.debug("A query to {} was not answered: {}", tcp.address(), e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] shortened(Message answer) {
        var shorter = answer.clone();
        shorter.getHeader().setFlag(Flags.TC);
        shorter.removeAllRecords(Section.ANSWER);
        shorter.removeAllRecords(Section.AUTHORITY);
        shorter.removeAllRecords(Section.ADDITIONAL);
        return shorter.toWire();
    }

    private static int longest(Message query) {
        var edns = query.getOPT();
        return edns == null ? PLAIN_UDP : Math.max(PLAIN_UDP, edns.getPayloadSize());
    }

    @Override
    public void close() throws IOException {
        udp.close();
        tcp.close();
    }
}
