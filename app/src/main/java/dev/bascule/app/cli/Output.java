// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import dev.bascule.app.wire.Shape;
import java.io.PrintWriter;
import java.util.List;

/// Where commands write: answers to `out` and nothing else, messages for people to `err`.
public record Output(PrintWriter out, PrintWriter err) {
    public void answer(boolean json, Shape shape, List<String> lines) {
        if (json) {
            out.println(shape.json());
        } else {
            lines.forEach(out::println);
        }
        out.flush();
    }

    public void line(String line) {
        out.println(line);
        out.flush();
    }

    public void say(String message) {
        err.println(message);
        err.flush();
    }
}
