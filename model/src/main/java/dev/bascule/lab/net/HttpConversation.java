// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.net;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// HTTP/1.1 over one connection (RFC 9112): as many requests as the client sends, one after another, until it
/// closes or asks to.
public record HttpConversation(HttpHandler handler, InstantSource clock) implements Conversation {
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    @Override
    public void hold(Socket guest) throws IOException, InterruptedException {
        var reader = new HttpReader(new BufferedInputStream(guest.getInputStream()), guest.getOutputStream());
        while (true) {
            var request = reader.next();
            if (request.isEmpty() || !answer(request.get(), guest)) {
                return;
            }
        }
    }

    private boolean answer(HttpRequest request, Socket guest) throws IOException, InterruptedException {
        return switch (handler.handle(request)) {
            case HttpReply.Dropped _ -> {
                guest.setSoLinger(true, 0);
                yield false;
            }
            case HttpReply.Answer answer -> {
                var keep = !request.header("connection").orElse("").equalsIgnoreCase("close");
                write(answer, keep, request.method().equals("HEAD"), guest.getOutputStream());
                yield keep;
            }
        };
    }

    private void write(HttpReply.Answer answer, boolean keep, boolean headOnly, OutputStream out) throws IOException {
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder("HTTP/1.1 ").append(answer.status()).append(" ");
        head.append(reason(answer.status())).append("\r\n");
        answer.headers().forEach((name, value) -> line(head, name, value));
        line(head, "Date", DATE.format(clock.instant()));
        line(head, "Connection", keep ? "keep-alive" : "close");
        if (answer.status() != 204) {
            line(head, "Content-Length", Integer.toString(body.length));
        }
        head.append("\r\n");
        var bytes = head.toString().getBytes(StandardCharsets.ISO_8859_1);
        var whole = new byte[bytes.length + (headOnly ? 0 : body.length)];
        System.arraycopy(bytes, 0, whole, 0, bytes.length);
        System.arraycopy(body, 0, whole, bytes.length, whole.length - bytes.length);
        out.write(whole);
        out.flush();
    }

    private static void line(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }

    private static String reason(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 201 -> "Created";
            case 204 -> "No Content";
            case 429 -> "Too Many Requests";
            default -> status < 400 ? "Done" : String.format(Locale.ROOT, "Error %d", status);
        };
    }
}
