// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.provider.route53.AwsKeys;
import dev.bascule.dns.provider.route53.Route53;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.w3c.dom.Element;

/// Route 53 as recorded: whole sets, lists that start at a name in the order of reversed labels and are cut
/// after three, batches that are all or nothing, and changes that are PENDING at first.
public final class EmulatedRoute53 extends EmulatedProvider {
    private static final RecordedExchange ZONES =
            RecordedExchange.load("route53/01-authenticate-list-hosted-zones-by-name");
    private static final RecordedExchange REFUSED =
            RecordedExchange.load("route53/05-change-upsert-duplicate-value-400");
    private static final String HEAD = "<?xml version=\"1.0\"?>\n";
    private static final String NAMESPACE = " xmlns=\"https://route53.amazonaws.com/doc/2013-04-01/\">";
    private static final int CAP = 3;

    public String hostedZones = ZONES.body();
    public String lastBatch = "";
    private int looks;
    private final Route53 access =
            new Route53(new ProviderId("aws"), transport(), keys(), Optional.of(endpoint()), Optional.empty());

    public static AwsKeys keys() {
        return new AwsKeys(Credential.of("AKIDEXAMPLE"), Credential.of("aws-secret"), Optional.empty());
    }

    @Override
    public Route53 access() {
        return access;
    }

    @Override
    public String zone() {
        return "fullcr1stal.tk";
    }

    @Override
    protected boolean isWrite(RecordedRequest request) {
        return request.getMethod().equals("POST");
    }

    @Override
    protected MockResponse.Builder throttled() {
        return error(400, "Throttling", "Rate exceeded");
    }

    @Override
    protected MockResponse.Builder refused(int status) {
        return error(403, status == 401 ? "InvalidClientTokenId" : "AccessDenied", "You may not.");
    }

    public static MockResponse.Builder error(int status, String code, String message) {
        return REFUSED.like(HEAD + "<ErrorResponse" + NAMESPACE + "<Error><Type>Sender</Type><Code>" + code
                        + "</Code><Message>" + message + "</Message></Error><RequestId>1</RequestId></ErrorResponse>")
                .code(status);
    }

    @Override
    protected MockResponse.Builder answer(RecordedRequest request) {
        var path = request.getUrl().encodedPath();
        if (path.endsWith("/hostedzonesbyname")) {
            return ok(hostedZones);
        }
        if (path.contains("/change/")) {
            return ok(change("GetChangeResponse", looks++ > 0 ? "INSYNC" : "PENDING"));
        }
        return isWrite(request) ? apply(request.getBody().utf8()) : ok(list(request));
    }

    private static MockResponse.Builder ok(String body) {
        return ZONES.like(body);
    }

    private static String change(String root, String status) {
        return HEAD + "<" + root + NAMESPACE + "<ChangeInfo><Id>/change/C0537538G8T0NETNOSFS</Id><Status>" + status
                + "</Status><SubmittedAt>2022-04-19T20:56:28.449Z</SubmittedAt></ChangeInfo></" + root + ">";
    }

    /// Sets in Route 53's order: the labels reversed, then the type, then the identifier.
    private List<Entry> heads() {
        var seen = new ArrayList<Entry>();
        entries.stream().sorted(Comparator.comparing(EmulatedRoute53::position)).forEach(entry -> {
            if (seen.stream().noneMatch(other -> position(other).equals(position(entry)))) {
                seen.add(entry);
            }
        });
        return seen;
    }

    private static String position(Entry entry) {
        return position(entry.name(), entry.type(), identifier(entry));
    }

    private static String position(String name, String type, String identifier) {
        var labels = Arrays.asList(name.split("\\."));
        Collections.reverse(labels);
        return String.join(".", labels) + " " + type + " " + identifier;
    }

    private static String identifier(Entry entry) {
        return entry.extra().contains("<SetIdentifier>")
                ? entry.extra().replaceAll("(?s).*<SetIdentifier>(.*)</SetIdentifier>.*", "$1")
                : "";
    }

    private String list(RecordedRequest request) {
        var url = request.getUrl();
        var from = position(
                undotted(url.queryParameter("name")),
                Optional.ofNullable(url.queryParameter("type")).orElse(""),
                Optional.ofNullable(url.queryParameter("identifier")).orElse(""));
        var rest = heads().stream()
                .filter(entry -> position(entry).compareTo(from) >= 0)
                .toList();
        var next = rest.size() > CAP ? next(rest.get(CAP)) : "<IsTruncated>false</IsTruncated>";
        return HEAD + "<ListResourceRecordSetsResponse" + NAMESPACE + "<ResourceRecordSets>"
                + rest.stream().limit(CAP).map(this::xml).collect(Collectors.joining()) + "</ResourceRecordSets>" + next
                + "<MaxItems>" + CAP + "</MaxItems></ListResourceRecordSetsResponse>";
    }

    private static String next(Entry entry) {
        var identifier = identifier(entry);
        return "<IsTruncated>true</IsTruncated><NextRecordName>" + escaped(entry.name()) + "</NextRecordName>"
                + "<NextRecordType>" + entry.type() + "</NextRecordType>"
                + (identifier.isEmpty() ? "" : "<NextRecordIdentifier>" + identifier + "</NextRecordIdentifier>");
    }

    private static String escaped(String name) {
        return name.replace("*", "\\052") + ".";
    }

    private static String undotted(String name) {
        var decoded = name.replace("\\052", "*");
        return decoded.endsWith(".") ? decoded.substring(0, decoded.length() - 1) : decoded;
    }

    private String xml(Entry head) {
        boolean alias = head.extra().contains("<AliasTarget>");
        var values = entries.stream()
                .filter(entry -> position(entry).equals(position(head)))
                .map(entry ->
                        "<ResourceRecord><Value>" + entry.value().replace("\"", "&quot;") + "</Value></ResourceRecord>")
                .collect(Collectors.joining());
        return "<ResourceRecordSet><Name>" + escaped(head.name()) + "</Name><Type>" + head.type() + "</Type>"
                + head.extra()
                + (alias ? "" : "<TTL>" + head.ttl() + "</TTL><ResourceRecords>" + values + "</ResourceRecords>")
                + "</ResourceRecordSet>";
    }

    private MockResponse.Builder apply(String body) {
        lastBatch = body;
        var before = new ArrayList<>(entries);
        for (var change : elements(body, "Change")) {
            var refusal = apply(text(change, "Action"), change);
            if (refusal.isPresent()) {
                entries.clear();
                entries.addAll(before);
                return error(400, "InvalidChangeBatch", "[" + refusal.get() + "]");
            }
        }
        looks = 0;
        return ok(change("ChangeResourceRecordSetsResponse", "PENDING"));
    }

    private Optional<String> apply(String action, Element change) {
        var name = undotted(text(change, "Name"));
        var type = text(change, "Type");
        var ttl = Long.parseLong(text(change, "TTL"));
        var values = texts(change, "Value");
        var there = held(name, type);
        boolean exact = there.equals(values.stream().sorted().toList())
                && entries.stream()
                        .filter(e -> e.name().equals(name) && e.type().equals(type))
                        .allMatch(e -> e.ttl() == ttl);
        if (action.equals("DELETE") && !exact) {
            return Optional.of("Tried to delete resource record set " + name
                    + " but the values provided do not match the current values");
        }
        if (action.equals("CREATE") && !there.isEmpty()) {
            return Optional.of("Tried to create resource record set " + name + " but it already exists");
        }
        entries.removeIf(entry -> entry.name().equals(name) && entry.type().equals(type));
        if (!action.equals("DELETE")) {
            put(name, type, ttl, values.toArray(String[]::new));
        }
        return Optional.empty();
    }

    private static List<Element> elements(String xml, String tag) {
        try {
            var document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            return list(document.getDocumentElement(), tag);
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException | IOException broken) {
            throw new IllegalArgumentException(xml, broken);
        }
    }

    private static List<Element> list(Element root, String tag) {
        var nodes = root.getElementsByTagName(tag);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static String text(Element element, String tag) {
        return texts(element, tag).getFirst();
    }

    private static List<String> texts(Element element, String tag) {
        return list(element, tag).stream().map(Element::getTextContent).toList();
    }

    @Override
    public void close() {
        super.close();
        access.close();
    }
}
