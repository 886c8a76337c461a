// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import dev.bascule.app.wire.Shape;
import dev.bascule.incident.report.Legible;
import java.io.PrintWriter;
import java.util.List;

/// Where commands write: answers to `out` and nothing else, messages for people to `err`. What would steer a
/// terminal is shown as a sign instead, for names and notes come from anywhere.
public record Output(PrintWriter out, PrintWriter err) {
    public void answer(boolean json, Shape shape, List<String> lines) {
        if (json) {
            out.println(shape.json());
        } else {
            lines.stream().map(Legible::of).forEach(out::println);
        }
        out.flush();
    }

    public void line(String line) {
        out.println(Legible.of(line));
        out.flush();
    }

    public void say(String message) {
        err.println(Legible.of(message));
        err.flush();
    }
}
