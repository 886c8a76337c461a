// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.dns;

import dev.bascule.lab.net.Conversation;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import org.xbill.DNS.Message;

/// DNS over TCP: each message after its length in two bytes (RFC 7766), until the client hangs up.
record DnsStream(DnsResponder responder) implements Conversation {
    @Override
    public void hold(Socket guest) throws IOException, InterruptedException {
        var in = new DataInputStream(guest.getInputStream());
        var out = new DataOutputStream(guest.getOutputStream());
        while (true) {
            int length;
            try {
                length = in.readUnsignedShort();
            } catch (EOFException e) {
                return; // The client asked all it wanted.
            }
            var answer = responder.respond(new Message(in.readNBytes(length)));
            if (answer.isEmpty()) {
                return;
            }
            var wire = answer.get().toWire();
            out.writeShort(wire.length);
            out.write(wire);
            out.flush();
        }
    }
}
