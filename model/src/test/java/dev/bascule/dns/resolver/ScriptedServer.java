// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.resolver;

import dev.bascule.dns.propagation.Nameserver;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// A real DNS server on a free loopback port, UDP and TCP, that answers as it is told. `udp` may answer with
/// any number of packets, none included.
final class ScriptedServer implements AutoCloseable {
    private final List<Message> queries = new CopyOnWriteArrayList<>();
    private final DatagramSocket udpSocket;
    private final ServerSocket tcpSocket;
    private final Function<Message, List<byte[]>> udp;
    private final Function<Message, Message> tcp;

    ScriptedServer(Function<Message, List<byte[]>> udp, Function<Message, Message> tcp) {
        try {
            this.tcpSocket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            this.udpSocket = new DatagramSocket(tcpSocket.getLocalPort(), InetAddress.getLoopbackAddress());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        this.udp = udp;
        this.tcp = tcp;
        Thread.ofVirtual().start(this::serveUdp);
        Thread.ofVirtual().start(this::serveTcp);
    }

    /// Answers every question with these records, given in zone file form: name, TTL, type, data.
    static ScriptedServer answering(String... records) {
        return new ScriptedServer(query -> List.of(answer(query, records).toWire()), query -> answer(query, records));
    }

    static ScriptedServer failing(int rcode) {
        return new ScriptedServer(
                query -> {
                    var message = answer(query);
                    message.getHeader().setRcode(rcode);
                    return List.of(message.toWire());
                },
                query -> query);
    }

    static ScriptedServer silent() {
        return new ScriptedServer(_ -> List.of(), query -> query);
    }

    static Message answer(Message query, String... records) {
        var message = new Message(query.getHeader().getID());
        message.getHeader().setFlag(Flags.QR);
        message.addRecord(query.getQuestion(), Section.QUESTION);
        for (var record : records) {
            message.addRecord(record(record), Section.ANSWER);
        }
        return message;
    }

    static Record record(String text) {
        var words = text.split(" ", 4);
        try {
            return Record.fromString(
                    Name.fromString(words[0]),
                    Type.value(words[2]),
                    DClass.IN,
                    Long.parseLong(words[1]),
                    words[3],
                    Name.root);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Nameserver nameserver(String name) {
        return new Nameserver(name, "127.0.0.1", tcpSocket.getLocalPort());
    }

    List<Message> queries() {
        return queries;
    }

    private void serveUdp() {
        try {
            while (true) {
                var packet = new DatagramPacket(new byte[4096], 4096);
                udpSocket.receive(packet);
                var query = new Message(Arrays.copyOf(packet.getData(), packet.getLength()));
                queries.add(query);
                for (var wire : udp.apply(query)) {
                    udpSocket.send(new DatagramPacket(wire, wire.length, packet.getSocketAddress()));
                }
            }
        } catch (IOException closed) {
            udpSocket.close();
        }
    }

    private void serveTcp() {
        try {
            while (true) {
                try (var socket = tcpSocket.accept()) {
                    var in = new DataInputStream(socket.getInputStream());
                    var query = new Message(in.readNBytes(in.readUnsignedShort()));
                    queries.add(query);
                    var wire = tcp.apply(query).toWire();
                    var framed = ByteBuffer.allocate(wire.length + 2);
                    socket.getOutputStream()
                            .write(framed.putShort((short) wire.length)
                                    .put(wire)
                                    .array());
                }
            }
        } catch (IOException closed) {
            udpSocket.close();
        }
    }

    @Override
    public void close() {
        udpSocket.close();
        try {
            tcpSocket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
