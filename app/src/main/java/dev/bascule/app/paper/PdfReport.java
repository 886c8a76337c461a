// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.paper;

import dev.bascule.incident.report.Outline;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// Writes a report as PDF: A4, fonts within, with title, language, bookmarks, and tags for readers that do not
/// see it. Nothing in it depends on when or where it was written, so the same outline makes the same bytes.
public final class PdfReport {
    private static final float H1 = 15;
    private static final float BODY = 9;
    private static final float GAP = 10;

    private final PDDocument document;
    private final Outline outline;
    private final Sheet sheet;
    private final PDDocumentOutline bookmarks = new PDDocumentOutline();

    private PdfReport(PDDocument document, Outline outline) throws IOException {
        this.document = document;
        this.outline = outline;
        this.sheet = new Sheet(document, Faces.load(document));
    }

    public static byte[] of(Outline outline) {
        try (var document = new PDDocument()) {
            document.setDocumentId((long) outline.title().hashCode());
            new PdfReport(document, outline).write();
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A document in memory could not be written.", impossible);
        }
    }

    private void write() throws IOException {
        describe();
        if (outline.mark().isPresent()) {
            sheet.paragraph(
                    StandardStructureTypes.P,
                    outline.mark().get(),
                    sheet.faces().strong(),
                    BODY);
        }
        sheet.paragraph(
                StandardStructureTypes.H1, outline.title(), sheet.faces().strong(), H1);
        sheet.gap(GAP / 2);
        sheet.paragraph(
                StandardStructureTypes.P, outline.summary(), sheet.faces().words(), BODY);
        bookmark("Timeline");
        new FigureDrawing(sheet).draw(outline.figure());
        sheet.paragraph(
                StandardStructureTypes.P,
                outline.figure().caption(),
                sheet.faces().words(),
                BODY - 1);
        for (var table : outline.tables()) {
            sheet.gap(GAP);
            new TableDrawing(sheet, table).draw(() -> bookmark(table.title()));
        }
        sheet.close();
        new Margins(document, outline, sheet.faces()).write();
        document.getDocumentCatalog().setDocumentOutline(bookmarks);
    }

    private void bookmark(String title) {
        var item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(sheet.page());
        bookmarks.addLast(item);
    }

    private void describe() throws IOException {
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(Locale.ENGLISH.getLanguage());
        var preferences = new PDViewerPreferences(catalog.getCOSObject());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        var about = new PDDocumentInformation();
        about.setTitle(outline.title());
        about.setSubject(outline.summary());
        outline.mark().ifPresent(about::setKeywords);
        about.setCreator("Bascule");
        document.setDocumentInformation(about);
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp().getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
    }

    private String xmp() {
        return """
                <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt>
                <rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>en</rdf:li>
                </rdf:Bag></dc:language></rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>""".formatted(escaped(outline.title()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
