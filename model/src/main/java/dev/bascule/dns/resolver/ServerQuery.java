// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.resolver;

import dev.bascule.dns.propagation.Nameserver;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;

/// One question to one server: by UDP, sent twice within the patience, then by TCP when the answer was cut
/// short. Packets that answer something else are ignored (RFC 5452).
final class ServerQuery {
    private static final int TRIES = 2;
    /// Without EDNS a UDP answer has at most 512 bytes; some servers send more all the same.
    private static final int LARGEST = 4_096;

    private final Nameserver server;
    private final Message query;
    private final Duration patience;
    private final InstantSource clock;

    ServerQuery(Nameserver server, Message query, Duration patience, InstantSource clock) {
        this.server = server;
        this.query = query;
        this.patience = patience;
        this.clock = clock;
    }

    Reply send() {
        var start = clock.instant();
        try {
            var answer = byUdp(start.plus(patience));
            if (answer.isPresent() && answer.get().getHeader().getFlag(Flags.TC)) {
                answer = byTcp(start.plus(patience));
            }
            if (answer.isPresent()) {
                var end = clock.instant();
                return new Reply(server, end, Duration.between(start, end), answer);
            }
        } catch (IOException unreachable) {
            return silent();
        }
        return silent();
    }

    /// Nobody answered, be it that time ran out or that nobody is there.
    private Reply silent() {
        return new Reply(server, clock.instant(), patience, Optional.empty());
    }

    private Optional<Message> byUdp(Instant deadline) throws IOException {
        try (var socket = new DatagramSocket()) {
            socket.connect(address());
            var wire = query.toWire();
            for (int attempt = 1; attempt <= TRIES; attempt++) {
                socket.send(new DatagramPacket(wire, wire.length));
                var until = attempt == TRIES ? deadline : clock.instant().plus(patience.dividedBy(TRIES));
                var answer = receive(socket, until);
                if (answer.isPresent()) {
                    return answer;
                }
            }
            return Optional.empty();
        }
    }

    private Optional<Message> receive(DatagramSocket socket, Instant until) throws IOException {
        var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        try {
            while (true) {
                socket.setSoTimeout(left(until));
                socket.receive(packet);
                var answer = parse(Arrays.copyOf(packet.getData(), packet.getLength()));
                if (answer.isPresent()) {
                    return answer;
                }
            }
        } catch (SocketTimeoutException noAnswer) {
            return Optional.empty();
        }
    }

    private Optional<Message> byTcp(Instant deadline) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(address(), left(deadline));
            socket.setSoTimeout(left(deadline));
            var wire = query.toWire();
            socket.getOutputStream()
                    .write(ByteBuffer.allocate(wire.length + 2)
                            .putShort((short) wire.length)
                            .put(wire)
                            .array());
            var in = new DataInputStream(socket.getInputStream());
            return parse(in.readNBytes(in.readUnsignedShort()));
        }
    }

    /// The message, if it is one and answers this very question.
    private Optional<Message> parse(byte[] wire) {
        try {
            var message = new Message(wire);
            boolean ours = message.getHeader().getFlag(Flags.QR)
                    && message.getHeader().getID() == query.getHeader().getID()
                    && query.getQuestion().equals(message.getQuestion());
            return ours ? Optional.of(message) : Optional.empty();
        } catch (IOException notDns) {
            return Optional.empty();
        }
    }

    /// Milliseconds until then, at least one; zero would mean for ever.
    private int left(Instant until) throws SocketTimeoutException {
        long left = Duration.between(clock.instant(), until).toMillis();
        if (left <= 0) {
            throw new SocketTimeoutException("no time left");
        }
        return (int) Math.min(left, Integer.MAX_VALUE);
    }

    private InetSocketAddress address() {
        return new InetSocketAddress(server.host(), server.port());
    }
}
