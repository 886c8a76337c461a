// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/// The shape of an answer: the paths of its fields in order, with the kind of value, but without the values.
public final class Shape {
    private Shape() {}

    public static Set<String> ofJson(String body) throws JsonProcessingException {
        var paths = new LinkedHashSet<String>();
        walk("", new ObjectMapper().readTree(body), paths);
        return paths;
    }

    private static void walk(String path, JsonNode node, Set<String> paths) {
        if (node.isObject()) {
            node.properties().forEach(e -> walk(path + "/" + e.getKey(), e.getValue(), paths));
        } else if (node.isArray()) {
            node.forEach(e -> walk(path + "[]", e, paths));
        } else {
            paths.add(path + " " + node.getNodeType());
        }
    }

    public static Set<String> ofXml(String body) throws Exception {
        var root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(body)))
                .getDocumentElement();
        var paths = new LinkedHashSet<String>();
        paths.add(root.getAttribute("xmlns"));
        walk("", root, paths);
        return paths;
    }

    private static void walk(String path, Element element, Set<String> paths) {
        var here = path + "/" + element.getTagName();
        paths.add(here);
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                walk(here, inner, paths);
            }
        }
    }
}
