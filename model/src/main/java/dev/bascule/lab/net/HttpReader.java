// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.net;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads requests from one connection: bodies by length or in chunks, and `100 Continue` where the client waits
/// for it.
final class HttpReader {
    private static final int LONGEST_LINE = 16_384;
    private static final int LARGEST_BODY = 4_194_304;

    private final InputStream in;
    private final OutputStream out;

    HttpReader(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /// The next request, or nothing when the client has hung up between two of them.
    Optional<HttpRequest> next() throws IOException {
        var first = line();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var start = first.get().split(" ", 3);
        if (start.length < 3) {
            throw new IOException("Not an HTTP request line: " + first.get());
        }
        var headers = headers();
        var target = start[1].split("\\?", 2);
        var query = target.length == 2 ? query(target[1]) : Map.<String, String>of();
        return Optional.of(
                new HttpRequest(start[0], decode(target[0].replace("+", "%2B")), query, headers, body(headers)));
    }

    private Map<String, String> headers() throws IOException {
        var headers = new HashMap<String, String>();
        for (var line = mustLine(); !line.isEmpty(); line = mustLine()) {
            var colon = line.indexOf(':');
            if (colon > 0) {
                var name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                headers.put(name, line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private String body(Map<String, String> headers) throws IOException {
        if ("100-continue".equalsIgnoreCase(headers.get("expect"))) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return chunks();
        }
        return text(bytes(Integer.parseInt(headers.getOrDefault("content-length", "0"))));
    }

    private String chunks() throws IOException {
        var whole = new ByteArrayOutputStream();
        while (true) {
            var size = Integer.parseInt(mustLine().split(";", 2)[0].strip(), 16);
            whole.write(bytes(size));
            mustLine();
            if (size == 0) {
                return text(whole.toByteArray());
            }
        }
    }

    private byte[] bytes(int length) throws IOException {
        if (length > LARGEST_BODY) {
            throw new IOException("A body of " + length + " bytes is more than the lab reads.");
        }
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The client hung up within a body.");
        }
        return bytes;
    }

    private String mustLine() throws IOException {
        return line().orElseThrow(() -> new EOFException("The client hung up within a request."));
    }

    private Optional<String> line() throws IOException {
        var line = new ByteArrayOutputStream(128);
        for (var b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return Optional.empty();
            }
            if (line.size() > LONGEST_LINE) {
                throw new IOException("A header line is longer than " + LONGEST_LINE + " bytes.");
            }
            line.write(b);
        }
        return Optional.of(text(line.toByteArray()).stripTrailing());
    }

    private static Map<String, String> query(String text) {
        var query = new LinkedHashMap<String, String>();
        for (var pair : text.split("&")) {
            var parts = pair.split("=", 2);
            query.put(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
