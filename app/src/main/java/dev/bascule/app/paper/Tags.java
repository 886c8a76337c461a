// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/// What a document says to somebody who does not see it: its parts in reading order, each with the marks of its
/// content on the pages.
final class Tags {
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole = new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
    private final Map<PDPage, List<PDStructureElement>> marked = new LinkedHashMap<>();

    Tags() {
        root.appendKid(whole);
    }

    /// The next part of the document; its type is one of [StandardStructureTypes].
    PDStructureElement part(String type) {
        return part(type, whole);
    }

    PDStructureElement part(String type, PDStructureElement of) {
        var part = new PDStructureElement(type, of);
        of.appendKid(part);
        return part;
    }

    /// The number of the next mark on this page, which belongs to a part from now on.
    int mark(PDPage page, PDStructureElement part) {
        var onPage = marked.computeIfAbsent(page, _ -> new ArrayList<>());
        var mark = new PDMarkedContentReference();
        mark.setPage(page);
        mark.setMCID(onPage.size());
        part.appendKid(mark);
        onPage.add(part);
        return onPage.size() - 1;
    }

    /// Enters all parts in the document, and at every page which part each of its marks belongs to.
    void write(PDDocumentCatalog catalog) {
        var parents = new TreeMap<Integer, PDParentTreeValue>();
        marked.forEach((page, parts) -> {
            page.setStructParents(parents.size());
            var array = new COSArray();
            parts.forEach(array::add);
            parents.put(parents.size(), new PDParentTreeValue(array));
        });
        var tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(parents);
        root.setParentTree(tree);
        root.setParentTreeNextKey(parents.size());
        catalog.setStructureTreeRoot(root);
        var info = new PDMarkInfo();
        info.setMarked(true);
        catalog.setMarkInfo(info);
    }
}
