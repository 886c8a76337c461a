// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.paper;

import dev.bascule.styles.Fonts;
import java.io.IOException;
import java.net.URL;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The faces of a document, embedded with the glyphs that it uses.
record Faces(Face words, Face strong) {
    static Faces load(PDDocument document) throws IOException {
        return new Faces(face(document, Fonts.printed()), face(document, Fonts.printedStrong()));
    }

    private static Face face(PDDocument document, URL file) throws IOException {
        try (var stream = file.openStream()) {
            return new Face(PDType0Font.load(document, stream, true));
        }
    }
}
