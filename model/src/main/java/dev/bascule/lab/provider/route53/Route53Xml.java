// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider.route53;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Route 53's XML: reads change batches, with document types refused, and writes record sets as the provider
/// does.
final class Route53Xml {
    private static final String NAMESPACE = "https://route53.amazonaws.com/doc/2013-04-01/";

    private Route53Xml() {}

    static Route53Batch batch(String body) throws Route53Refusal {
        var root = parse(body);
        var batch = child(root, "ChangeBatch")
                .orElseThrow(() -> Route53Refusal.invalidInput("The request holds no ChangeBatch."));
        var changes = new ArrayList<Route53Change>();
        for (var change : children(child(batch, "Changes").orElse(batch), "Change")) {
            var set = child(change, "ResourceRecordSet")
                    .orElseThrow(() -> Route53Refusal.invalidInput("A Change holds no ResourceRecordSet."));
            changes.add(new Route53Change(text(change, "Action").orElse(""), checked(set)));
        }
        return new Route53Batch(text(batch, "Comment"), changes);
    }

    private static Route53Set checked(Element node) throws Route53Refusal {
        try {
            return set(node);
        } catch (NumberFormatException e) {
            throw Route53Refusal.invalidInput("TTL and Weight are whole numbers.");
        }
    }

    private static Route53Set set(Element node) {
        var values = child(node, "ResourceRecords").map(list -> children(list, "ResourceRecord")).stream()
                .flatMap(List::stream)
                .map(record -> text(record, "Value").orElse(""))
                .toList();
        return new Route53Set(
                text(node, "Name").orElse(""),
                text(node, "Type").orElse(""),
                text(node, "SetIdentifier"),
                text(node, "Weight").map(Integer::parseInt),
                text(node, "TTL").map(Long::parseLong),
                values,
                child(node, "AliasTarget").map(Route53Xml::alias),
                text(node, "HealthCheckId"));
    }

    private static Route53Set.Alias alias(Element node) {
        return new Route53Set.Alias(
                text(node, "HostedZoneId").orElse(""),
                text(node, "DNSName").orElse(""),
                text(node, "EvaluateTargetHealth").map(Boolean::parseBoolean).orElse(false));
    }

    static String write(Route53Set set) {
        var xml = new StringBuilder("<ResourceRecordSet>");
        xml.append(element("Name", set.name().replace("*", "\\052"))).append(element("Type", set.type()));
        set.setIdentifier().ifPresent(v -> xml.append(element("SetIdentifier", v)));
        set.weight().ifPresent(v -> xml.append(element("Weight", Integer.toString(v))));
        set.ttl().ifPresent(v -> xml.append(element("TTL", Long.toString(v))));
        if (!set.values().isEmpty()) {
            xml.append("<ResourceRecords>");
            set.values()
                    .forEach(v -> xml.append("<ResourceRecord>")
                            .append(element("Value", v))
                            .append("</ResourceRecord>"));
            xml.append("</ResourceRecords>");
        }
        set.alias()
                .ifPresent(a -> xml.append("<AliasTarget>")
                        .append(element("HostedZoneId", a.hostedZone()))
                        .append(element("DNSName", a.dnsName()))
                        .append(element("EvaluateTargetHealth", Boolean.toString(a.evaluatesHealth())))
                        .append("</AliasTarget>"));
        set.healthCheck().ifPresent(v -> xml.append(element("HealthCheckId", v)));
        return xml.append("</ResourceRecordSet>").toString();
    }

    static String document(String root, String inside) {
        return "<?xml version=\"1.0\"?>\n<" + root + " xmlns=\"" + NAMESPACE + "\">" + inside + "</" + root + ">";
    }

    static String element(String name, String text) {
        return "<" + name + ">" + escaped(text) + "</" + name + ">";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static Element parse(String body) throws Route53Refusal {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null); // The refusal says it; the parser need not print it too.
            return builder.parse(new InputSource(new StringReader(body))).getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw Route53Refusal.invalidInput("The request is not well-formed XML.");
        }
    }

    private static Optional<String> text(Element parent, String name) {
        return child(parent, name).map(Node::getTextContent).map(String::strip);
    }

    private static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    private static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getNodeName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
