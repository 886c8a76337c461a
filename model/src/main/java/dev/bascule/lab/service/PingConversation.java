// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.service;

import dev.bascule.lab.net.Conversation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Answers PING as Redis does, inline or as an array of one bulk string; anything else is an unknown command.
public record PingConversation(Temper temper) implements Conversation {
    @Override
    public void hold(Socket guest) throws IOException, InterruptedException {
        var in = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.US_ASCII));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var word = line.strip().toUpperCase(Locale.ROOT);
            if (word.isEmpty() || word.startsWith("*") || word.startsWith("$")) {
                continue; // The frame around a command; the command itself follows.
            }
            var reply = switch (temper.meet()) {
                case ANSWERED -> word.equals("PING") ? "+PONG\r\n" : "-ERR unknown command\r\n";
                case FAILED -> "-ERR internal error\r\n";
                case UNANSWERED -> "";
            };
            guest.getOutputStream().write(reply.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
