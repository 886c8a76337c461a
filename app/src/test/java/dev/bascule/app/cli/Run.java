// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bascule.app.cli.command.CommandLineFace;
import java.io.PrintWriter;
import java.io.StringWriter;

/// One call of the command line: its exit code and what it wrote to both streams.
record Run(int code, String out, String err) {
    static Run of(FakePorts ports, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var face = new CommandLineFace(ports.ports(), new PrintWriter(out, true), new PrintWriter(err, true));
        var code = face.run(arguments);
        return new Run(code, out.toString(), err.toString());
    }

    /// What stands on stdout, which must be one JSON document and nothing else.
    JsonNode json() {
        try {
            return new ObjectMapper()
                    .readerFor(JsonNode.class)
                    .with(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(out);
        } catch (JsonProcessingException e) {
            throw new AssertionError("stdout is no JSON: " + out, e);
        }
    }
}
