// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.dns;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/// Asks one server one question by raw query, over UDP and again over TCP when the answer is truncated. Fails
/// after the timeout.
public record DnsExchange(Duration timeout) {
    /// The answer as received; `recursive` sets the RD bit, which resolvers want and name servers do not.
    public Message ask(InetSocketAddress server, Name name, int type, boolean recursive) throws IOException {
        var query = Message.newQuery(Record.newRecord(name, type, DClass.IN));
        if (!recursive) {
            query.getHeader().unsetFlag(Flags.RD);
        }
        var answer = overUdp(server, query);
        return answer.getHeader().getFlag(Flags.TC) ? overTcp(server, query) : answer;
    }

    private Message overUdp(InetSocketAddress server, Message query) throws IOException {
        try (var socket = new DatagramSocket()) {
            socket.connect(server);
            socket.setSoTimeout((int) timeout.toMillis());
            var wire = query.toWire();
            socket.send(new DatagramPacket(wire, wire.length));
            var buffer = new byte[4096];
            while (true) {
                var packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                var answer = new Message(Arrays.copyOf(buffer, packet.getLength()));
                if (answer.getHeader().getID() == query.getHeader().getID()) {
                    return answer;
                }
            }
        }
    }

    private Message overTcp(InetSocketAddress server, Message query) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(server, (int) timeout.toMillis());
            socket.setSoTimeout((int) timeout.toMillis());
            var wire = query.toWire();
            var out = new DataOutputStream(socket.getOutputStream());
            out.writeShort(wire.length);
            out.write(wire);
            out.flush();
            var in = new DataInputStream(socket.getInputStream());
            return new Message(in.readNBytes(in.readUnsignedShort()));
        }
    }
}
