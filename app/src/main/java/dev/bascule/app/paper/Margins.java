// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.paper;

import dev.bascule.incident.report.Outline;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Head and foot of every page, written once their number is known: the title, the mark of an exercise, the
/// page. A voice reads the first paragraph instead.
final class Margins {
    private static final float SIZE = 8;
    private static final float FOOT = 26;
    private static final float PAD = 4;

    private final PDDocument document;
    private final Outline outline;
    private final Faces faces;

    Margins(PDDocument document, Outline outline, Faces faces) {
        this.document = document;
        this.outline = outline;
        this.faces = faces;
    }

    void write() throws IOException {
        var number = 0;
        for (var page : document.getPages()) {
            number++;
            try (var pen = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                pen.beginMarkedContent(COSName.ARTIFACT);
                head(pen, page);
                var words = "page " + number + " of " + document.getNumberOfPages();
                text(pen, faces.words(), "Bascule report", Sheet.MARGIN, FOOT);
                text(pen, faces.words(), words, right(faces.words(), words), FOOT);
                pen.endMarkedContent();
            }
        }
    }

    private void head(PDPageContentStream pen, PDPage page) throws IOException {
        var y = page.getMediaBox().getHeight() - Sheet.MARGIN;
        var title =
                faces.words().lines(outline.title(), SIZE, Sheet.width() / 2).getFirst();
        text(pen, faces.words(), title, Sheet.MARGIN, y);
        if (outline.mark().isPresent()) {
            var mark = faces.strong().plain(outline.mark().get());
            var x = right(faces.strong(), mark) - PAD;
            pen.addRect(x - PAD, y - PAD, faces.strong().width(mark, SIZE) + 2 * PAD, SIZE + 2 * PAD);
            pen.stroke();
            text(pen, faces.strong(), mark, x, y);
        }
    }

    private static float right(Face face, String words) throws IOException {
        return PDRectangle.A4.getWidth() - Sheet.MARGIN - face.width(words, SIZE);
    }

    private static void text(PDPageContentStream pen, Face face, String words, float x, float y) throws IOException {
        pen.beginText();
        pen.setFont(face.font(), SIZE);
        pen.newLineAtOffset(x, y);
        pen.showText(words);
        pen.endText();
    }
}
