// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider.route53;

import dev.bascule.drill.TroubleKind;
import dev.bascule.lab.net.HttpReply;
import dev.bascule.lab.net.HttpRequest;
import dev.bascule.lab.provider.ProviderApi;
import dev.bascule.lab.provider.ZoneSetting;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Route 53's API of 2013-04-01 over one hosted zone, as recorded in April 2022: XML, whole sets, batches,
/// changes that become INSYNC, and lists that start at a name rather than filter by it.
public final class Route53Api implements ProviderApi {
    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 300;
    private static final String API = "2013-04-01";
    private static final String NEIGHBOUR = "example.net.";

    private final Route53Zone zone;
    private final Route53Signature signature;
    private final AtomicLong requests = new AtomicLong();

    public Route53Api(ZoneSetting setting, String accessKey) {
        this.zone = new Route53Zone(setting);
        this.signature = new Route53Signature(accessKey);
    }

    @Override
    public HttpReply.Answer answer(HttpRequest request) {
        try {
            signature.check(request, zone.now());
            return identified(route(request), requestId());
        } catch (Route53Refusal refusal) {
            return refused(refusal);
        }
    }

    @Override
    public HttpReply.Answer refusal(TroubleKind kind, Duration delay) {
        return switch (kind) {
            case THROTTLED -> refused(new Route53Refusal(400, "Throttling", "Rate exceeded"));
            case READ_ONLY ->
                refused(new Route53Refusal(
                        403, "AccessDenied", "User is not authorized to perform: route53:ChangeResourceRecordSets"));
            case UNAUTHORISED ->
                refused(new Route53Refusal(
                        403, "InvalidClientTokenId", "The security token included in the request is invalid."));
            case UNAVAILABLE ->
                refused(new Route53Refusal(503, "ServiceUnavailable", "The service is unavailable. Try again later."));
            case BROKEN, HTML, LOST_ANSWER, SLOW, REFUSED ->
                refused(new Route53Refusal(500, "InternalFailure", "The request failed because of an internal error."));
        };
    }

    private HttpReply.Answer route(HttpRequest request) throws Route53Refusal {
        var all = request.segments();
        var path = !all.isEmpty() && all.getFirst().equals(API) ? all.subList(1, all.size()) : all;
        var what = request.method() + " " + (path.isEmpty() ? "" : path.getFirst()) + " " + path.size();
        return switch (what) {
            case "GET hostedzonesbyname 1" -> zonesByName(request);
            case "GET hostedzone 2" -> zone(path.get(1));
            case "GET hostedzone 3" -> list(request, path.get(1));
            case "POST hostedzone 3" -> change(request, path.get(1));
            case "GET change 2" -> progress(path.get(1));
            default -> throw new Route53Refusal(404, "UnknownOperationException", "There is no " + what + ".");
        };
    }

    private HttpReply.Answer zonesByName(HttpRequest request) {
        var start = request.parameter("dnsname").map(Route53Set::absolute);
        var inside = new StringBuilder("<HostedZones>");
        // A look-up by name is where the list starts: the neighbour follows, or comes alone.
        if (start.filter(s -> s.compareTo(zone.name() + ".") > 0).isEmpty()) {
            inside.append(described(zone.id(), zone.name() + ".", zone.sets().size()));
        }
        if (start.filter(s -> s.compareTo(NEIGHBOUR) > 0).isEmpty()) {
            inside.append(described(zone.identifier("Z", 1), NEIGHBOUR, 2));
        }
        inside.append("</HostedZones>");
        start.ifPresent(s -> inside.append(Route53Xml.element("DNSName", s)));
        inside.append("<IsTruncated>false</IsTruncated>")
                .append(Route53Xml.element("MaxItems", maxItems(request) + ""));
        return document("ListHostedZonesByNameResponse", inside.toString());
    }

    private String described(String id, String name, int sets) {
        return "<HostedZone><Id>/hostedzone/" + id + "</Id>" + Route53Xml.element("Name", name)
                + Route53Xml.element("CallerReference", zone.identifier("R", name.length()))
                + "<Config><Comment>lab</Comment><PrivateZone>false</PrivateZone></Config>"
                + Route53Xml.element("ResourceRecordSetCount", Integer.toString(sets)) + "</HostedZone>";
    }

    private HttpReply.Answer zone(String id) throws Route53Refusal {
        requireZone(id);
        var servers = zone.sets().stream()
                .filter(s -> s.type().equals("NS"))
                .flatMap(s -> s.values().stream())
                .map(ns -> Route53Xml.element("NameServer", ns.replaceAll("\\.$", "")))
                .toList();
        var inside = described(zone.id(), zone.name() + ".", zone.sets().size()) + "<DelegationSet><NameServers>"
                + String.join("", servers) + "</NameServers></DelegationSet>";
        return document("GetHostedZoneResponse", inside);
    }

    private HttpReply.Answer list(HttpRequest request, String id) throws Route53Refusal {
        requireZone(id);
        if (request.parameter("type").isPresent() && request.parameter("name").isEmpty()) {
            throw Route53Refusal.invalidInput("The type parameter requires the name parameter.");
        }
        var from = zone.sets().stream().filter(s -> startsAt(request, s)).toList();
        var size = maxItems(request);
        var inside = new StringBuilder("<ResourceRecordSets>");
        from.stream().limit(size).forEach(s -> inside.append(Route53Xml.write(s)));
        inside.append("</ResourceRecordSets>");
        inside.append(Route53Xml.element("IsTruncated", Boolean.toString(from.size() > size)));
        if (from.size() > size) {
            var next = from.get(size);
            inside.append(Route53Xml.element("NextRecordName", next.name()));
            inside.append(Route53Xml.element("NextRecordType", next.type()));
            next.setIdentifier().ifPresent(i -> inside.append(Route53Xml.element("NextRecordIdentifier", i)));
        }
        inside.append(Route53Xml.element("MaxItems", Integer.toString(size)));
        return document("ListResourceRecordSetsResponse", inside.toString());
    }

    private static boolean startsAt(HttpRequest request, Route53Set set) {
        if (request.parameter("name").isEmpty()) {
            return true;
        }
        var name = Route53Set.absolute(request.parameter("name").get());
        var labels = List.of(name.split("\\.")).reversed();
        var type = request.parameter("type").orElse("");
        var start = new Route53Set.Position(
                labels, type, request.parameter("identifier").orElse(""));
        return set.position().compareTo(start) >= 0;
    }

    private static int maxItems(HttpRequest request) {
        var asked =
                request.parameter("maxitems").filter(v -> v.matches("\\d{1,4}")).map(Integer::parseInt);
        return Math.clamp(asked.orElse(PAGE), 1, LARGEST_PAGE);
    }

    private HttpReply.Answer change(HttpRequest request, String id) throws Route53Refusal {
        requireZone(id);
        var accepted = zone.change(Route53Xml.batch(request.body()));
        return document("ChangeResourceRecordSetsResponse", info(accepted, "PENDING"));
    }

    private HttpReply.Answer progress(String id) throws Route53Refusal {
        var accepted = zone.accepted(id)
                .orElseThrow(() -> new Route53Refusal(404, "NoSuchChange", "Could not find resource with ID: " + id));
        return document("GetChangeResponse", info(accepted, accepted.status(zone.now())));
    }

    private static String info(Route53Zone.Accepted accepted, String status) {
        var comment =
                accepted.comment().map(c -> Route53Xml.element("Comment", c)).orElse("");
        return "<ChangeInfo><Id>/change/" + accepted.id() + "</Id>" + Route53Xml.element("Status", status)
                + Route53Xml.element("SubmittedAt", accepted.submitted().toString()) + comment + "</ChangeInfo>";
    }

    private void requireZone(String id) throws Route53Refusal {
        if (!id.equals(zone.id())) {
            throw new Route53Refusal(404, "NoSuchHostedZone", "No hosted zone found with ID: " + id);
        }
    }

    private static HttpReply.Answer document(String root, String inside) {
        return HttpReply.xml(200, Route53Xml.document(root, inside));
    }

    private HttpReply.Answer refused(Route53Refusal refusal) {
        var id = requestId();
        var error = "<Error><Type>Sender</Type>" + Route53Xml.element("Code", refusal.code())
                + Route53Xml.element("Message", String.valueOf(refusal.getMessage())) + "</Error>"
                + Route53Xml.element("RequestId", id);
        return identified(HttpReply.xml(refusal.status(), Route53Xml.document("ErrorResponse", error)), id);
    }

    private static HttpReply.Answer identified(HttpReply.Answer answer, String requestId) {
        return answer.with("x-amzn-RequestId", requestId);
    }

    private String requestId() {
        return "%08x-0000-4000-8000-000000000000".formatted(requests.incrementAndGet());
    }
}
