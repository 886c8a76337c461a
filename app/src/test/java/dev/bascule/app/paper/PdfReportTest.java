// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.incident.Incident;
import dev.bascule.incident.budget.Part;
import dev.bascule.incident.budget.Ribbon;
import dev.bascule.incident.budget.Segment;
import dev.bascule.incident.report.Interval;
import dev.bascule.incident.report.Outline;
import dev.bascule.incident.report.Report;
import dev.bascule.views.fixture.Incidents;
import dev.bascule.views.fixture.Timelines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfReportTest {
    private static Report report(Incident incident) {
        var onset = incident.milestones().onset();
        var detect = new Segment(Part.DETECT, onset, onset.plusSeconds(38), false);
        var ribbon = new Ribbon(List.of(detect), Map.of(), Optional.empty(), true);
        return new Report(incident, Timelines.incident(), List.of(), "holds over 128412 entries, head 3f9c", ribbon);
    }

    private static PDDocument read(Outline outline) throws IOException {
        return Loader.loadPDF(PdfReport.of(outline));
    }

    private static String words(PDDocument document) throws IOException {
        return squeezed(new PDFTextStripper().getText(document));
    }

    /// Lines are broken anywhere on paper.
    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    @Test
    void tellsEveryFactThatThePageForBrowsersTells() throws IOException {
        var outline = report(Incidents.closed()).outline();
        var html = report(Incidents.closed()).html();
        try (var document = read(outline)) {
            var paper = words(document);
            assertThat(paper).contains(squeezed(outline.summary()));
            assertThat(outline.tables()).allSatisfy(table -> {
                assertThat(html).contains("<h2>" + table.title() + "</h2>");
                assertThat(table.rows())
                        .allSatisfy(row -> assertThat(row.cells())
                                .filteredOn(cell -> cell.length() < 12)
                                .allSatisfy(cell -> assertThat(paper).contains(squeezed(cell))));
            });
            assertThat(Interval.of(Incidents.closed()))
                    .extracting(Interval::took)
                    .filteredOn(Optional::isPresent)
                    .hasSizeGreaterThan(6);
            assertThat(html).contains("<td>3 min 24 s</td>");
            assertThat(paper).contains("3min24s", "Stayonams3");
        }
    }

    /// A hundred thousand letters without a blank: what grows faster than the word itself would not end.
    @Test
    void breaksAWordOfAnyLength() throws IOException {
        var lines = new Face(new PDType1Font(Standard14Fonts.FontName.HELVETICA)).lines("B".repeat(100_000), 9, 200);
        assertThat(String.join("", lines)).hasSize(100_000);
        assertThat(lines).hasSizeGreaterThan(1_000).allMatch(line -> !line.isEmpty());
    }

    @Test
    void isNamedForReadersAndHasItsFacesWithin() throws IOException {
        var outline = report(Incidents.mitigated()).outline();
        try (var document = read(outline)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(outline.title());
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(document.getDocumentCatalog().getDocumentOutline().hasChildren())
                    .isTrue();
            for (var page : document.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isEqualTo(PDRectangle.A4.getWidth());
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    /// Whoever hears it hears the headings, the figure in words, and every cell under the head of its column;
    /// what is drawn beside that is decoration.
    @Test
    void isTaggedForAVoice() throws IOException {
        var plain = report(Incidents.closed()).outline();
        var long_ = new Outline.Table(
                "Notes",
                List.of(new Outline.Column("Text", 1)),
                List.of(new Outline.Row(List.of("word ".repeat(4000)), false)));
        var outline = new Outline(
                plain.title(),
                plain.mark(),
                plain.summary(),
                plain.figure(),
                Stream.concat(plain.tables().stream(), Stream.of(long_)).toList());
        try (var document = read(outline)) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            var whole = (PDStructureElement)
                    catalog.getStructureTreeRoot().getKids().getFirst();
            var parts =
                    whole.getKids().stream().map(PDStructureElement.class::cast).toList();
            assertThat(parts.getFirst().getStructureType()).isEqualTo("H1");
            assertThat(parts)
                    .filteredOn(part -> part.getStructureType().equals("Figure"))
                    .singleElement()
                    .extracting(PDStructureElement::getAlternateDescription)
                    .isEqualTo(plain.figure().spoken());
            assertThat(parts)
                    .filteredOn(part -> part.getStructureType().equals("H2"))
                    .hasSameSizeAs(outline.tables());
            assertThat(parts)
                    .filteredOn(part -> part.getStructureType().equals("Table"))
                    .extracting(part -> part.getKids().size())
                    .isEqualTo(outline.tables().stream()
                            .filter(table -> !table.rows().isEmpty())
                            .map(table -> table.rows().size() + 1)
                            .toList());
            for (var page : document.getPages()) {
                assertThat(untagged(page)).as("words without a part").isEmpty();
                var belongs = (PDParentTreeValue)
                        catalog.getStructureTreeRoot().getParentTree().getValue(page.getStructParents());
                assertThat((COSArray) belongs.getCOSObject()).isNotEmpty();
            }
        }
    }

    private static List<PDStructureElement> parts(PDDocument document) {
        var root = document.getDocumentCatalog().getStructureTreeRoot();
        var whole = (PDStructureElement) root.getKids().getFirst();
        return whole.getKids().stream().map(PDStructureElement.class::cast).toList();
    }

    /// What is shown outside every mark.
    private static List<String> untagged(PDPage page) throws IOException {
        var depth = 0;
        var outside = new ArrayList<String>();
        for (var token : new PDFStreamParser(page).parse()) {
            if (token instanceof Operator operator) {
                switch (operator.getName()) {
                    case "BDC", "BMC" -> depth++;
                    case "EMC" -> depth--;
                    case "Tj", "TJ", "S", "f" -> {
                        if (depth != 1) {
                            outside.add(operator.getName());
                        }
                    }
                    default -> {}
                }
            }
        }
        return outside;
    }

    @Test
    void sameReportSameBytes() {
        var outline = report(Incidents.mitigated()).outline();
        assertThat(PdfReport.of(outline)).isEqualTo(PdfReport.of(outline));
    }

    @Test
    void everyPageOfAnExerciseSaysSo() throws IOException {
        var plain = report(Incidents.mitigated()).outline();
        var drill = new Outline(
                plain.title(), Optional.of("DRILL: an exercise"), plain.summary(), plain.figure(), plain.tables());
        try (var document = read(drill);
                var other = read(plain)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            var stripper = new PDFTextStripper();
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("DRILL: an exercise");
            }
            assertThat(words(other)).doesNotContain("DRILL");
            assertThat(parts(document)).hasSize(parts(other).size() + 1);
            assertThat(parts(document).getFirst().getStructureType())
                    .as("heard before the title")
                    .isEqualTo("P");
        }
    }

    @Test
    void whatTheFaceCannotDrawIsMarkedAndALongTextGoesOnToTheNextPage() throws IOException {
        var plain = report(Incidents.mitigated()).outline();
        var long_ = "word ".repeat(4000) + "\u4e16\u754c end";
        var tables = List.of(new Outline.Table(
                "Notes", List.of(new Outline.Column("Text", 1)), List.of(new Outline.Row(List.of(long_), true))));
        try (var document =
                read(new Outline(plain.title(), Optional.empty(), plain.summary(), plain.figure(), tables))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(words(document)).contains("??end");
        }
    }
}
