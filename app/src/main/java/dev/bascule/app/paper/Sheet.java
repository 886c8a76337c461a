// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.paper;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/// The page that is being written, from top to bottom; begins another where the room ends. Whatever is drawn
/// belongs to a part of the document or is said to be decoration.
final class Sheet {
    static final float MARGIN = 44;
    static final float HEAD = 30;
    static final float LEADING = 1.3f;

    /// Draws something on the page that is being written, and stays on it.
    interface Drawing {
        void draw() throws IOException;
    }

    private final PDDocument document;
    private final Faces faces;
    private final Tags tags = new Tags();
    private PDPage page;
    private PDPageContentStream pen;
    private float y;

    Sheet(PDDocument document, Faces faces) throws IOException {
        this.document = document;
        this.faces = faces;
        this.page = new PDPage(PDRectangle.A4);
        this.pen = begun(page);
    }

    private PDPageContentStream begun(PDPage blank) throws IOException {
        document.addPage(blank);
        y = PDRectangle.A4.getHeight() - MARGIN - HEAD;
        return new PDPageContentStream(document, blank);
    }

    Faces faces() {
        return faces;
    }

    Tags tags() {
        return tags;
    }

    PDPage page() {
        return page;
    }

    PDPageContentStream pen() {
        return pen;
    }

    float y() {
        return y;
    }

    static float width() {
        return PDRectangle.A4.getWidth() - 2 * MARGIN;
    }

    /// What is left on this page.
    float room() {
        return y - MARGIN - HEAD / 2;
    }

    void gap(float height) {
        y -= height;
    }

    void newPage() throws IOException {
        pen.close();
        page = new PDPage(PDRectangle.A4);
        pen = begun(page);
    }

    void close() throws IOException {
        pen.close();
        tags.write(document.getDocumentCatalog());
    }

    void as(PDStructureElement part, Drawing drawing) throws IOException {
        pen.beginMarkedContent(COSName.getPDFName(part.getStructureType()), tags.mark(page, part));
        drawing.draw();
        pen.endMarkedContent();
    }

    void asDecoration(Drawing drawing) throws IOException {
        pen.beginMarkedContent(COSName.ARTIFACT);
        drawing.draw();
        pen.endMarkedContent();
    }

    /// A part of its own, of this type.
    void paragraph(String type, String text, Face face, float size) throws IOException {
        var part = tags.part(type);
        for (var line : face.lines(text, size, width())) {
            if (room() < size * LEADING) {
                newPage();
            }
            y -= size * LEADING;
            as(part, () -> textAt(line, face, size, MARGIN, y));
        }
    }

    void textAt(String plain, Face face, float size, float x, float baseline) throws IOException {
        pen.beginText();
        pen.setFont(face.font(), size);
        pen.newLineAtOffset(x, baseline);
        pen.showText(plain);
        pen.endText();
    }

    void line(float x1, float y1, float x2, float y2) throws IOException {
        pen.moveTo(x1, y1);
        pen.lineTo(x2, y2);
        pen.stroke();
    }
}
