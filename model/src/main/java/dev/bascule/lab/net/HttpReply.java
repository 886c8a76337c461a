// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.net;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a client gets: an answer, or a connection that ends without one.
public sealed interface HttpReply {
    /// Status, headers and body; the server adds `Content-Length`, `Date` and `Connection`.
    record Answer(int status, Map<String, String> headers, String body) implements HttpReply {
        public Answer {
            headers = Map.copyOf(headers);
        }

        public Answer with(String name, String value) {
            var more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Answer(status, more, body);
        }
    }

    /// The connection is cut before a byte of the answer.
    record Dropped() implements HttpReply {}

    static Answer json(int status, String body) {
        return new Answer(status, Map.of("Content-Type", "application/json; charset=utf-8"), body);
    }

    static Answer xml(int status, String body) {
        return new Answer(status, Map.of("Content-Type", "text/xml"), body);
    }

    static Answer html(int status, String body) {
        return new Answer(status, Map.of("Content-Type", "text/html; charset=utf-8"), body);
    }

    static Answer empty(int status) {
        return new Answer(status, Map.of(), "");
    }
}
