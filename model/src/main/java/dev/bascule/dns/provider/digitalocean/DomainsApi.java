// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.digitalocean;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bascule.dns.ProblemClass;
import dev.bascule.dns.ProviderException;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RequestLimit;
import dev.bascule.dns.provider.ApiCall;
import dev.bascule.dns.provider.JsonApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/// The calls of the Domains API v2 that a switch needs. Lists are followed to their end and counted; page links
/// are followed to our own origin only, since they carry the token.
final class DomainsApi {
    private static final int PER_PAGE = 200;
    private static final int MOST_PAGES = 1000;

    private final JsonApi api;
    private final HttpUrl base;

    DomainsApi(JsonApi api, HttpUrl base) {
        this.api = api;
        this.base = base;
    }

    Optional<RequestLimit> limit() {
        return api.limit();
    }

    List<String> warnings() {
        return api.warnings();
    }

    JsonNode domain(String zone) throws ProviderException {
        var answer = api.send(ApiCall.get(domainUrl(zone).build(), "looking up zone " + zone));
        var domain = answer.path("domain");
        if (!domain.path("name").asText().equalsIgnoreCase(zone)) {
            throw garbled("looking up zone " + zone, "the answer is about another zone, or none");
        }
        return domain;
    }

    List<DomainRecord> records(String zone) throws ProviderException {
        var what = "listing the records of zone " + zone;
        var records = new ArrayList<DomainRecord>();
        var next = Optional.of(recordsUrl(zone)
                .addQueryParameter("per_page", String.valueOf(PER_PAGE))
                .build());
        JsonNode page = JsonNodeFactory.instance.missingNode();
        for (int pages = 0; next.isPresent() && pages < MOST_PAGES; pages++) {
            page = api.send(ApiCall.get(next.get(), what));
            if (!page.path("domain_records").isArray()) {
                throw garbled(what, "the answer holds no list of records");
            }
            page.path("domain_records").forEach(node -> records.add(DomainRecord.of(node)));
            next = nextPage(page, what);
        }
        int total = page.path("meta").path("total").asInt(-1);
        if (total != records.size() || next.isPresent()) {
            throw garbled(what, "it announced " + total + " records and delivered " + records.size());
        }
        return records;
    }

    private Optional<HttpUrl> nextPage(JsonNode page, String what) throws ProviderException {
        var link = page.path("links").path("pages").path("next").asText("");
        if (link.isEmpty()) {
            return Optional.empty();
        }
        var url = Optional.ofNullable(HttpUrl.parse(link)).filter(this::isSameOrigin);
        if (url.isEmpty()) {
            throw garbled(what, "its next page lies at another origin, which must not see the token");
        }
        return url;
    }

    private boolean isSameOrigin(HttpUrl url) {
        return url.scheme().equals(base.scheme()) && url.host().equals(base.host()) && url.port() == base.port();
    }

    DomainRecord replace(RecordKey key, long id, Value value) throws ProviderException {
        return written(ApiCall.write("PUT", recordUrl(key, id), body(key, value), "changing a value of " + key));
    }

    DomainRecord add(RecordKey key, Value value) throws ProviderException {
        var url = recordsUrl(key.zone()).build();
        return written(ApiCall.write("POST", url, body(key, value), "adding a value to " + key));
    }

    void remove(RecordKey key, long id) throws ProviderException {
        api.send(ApiCall.delete(recordUrl(key, id), "removing a value of " + key));
    }

    private DomainRecord written(ApiCall call) throws ProviderException {
        var record = api.send(call).path("domain_record");
        if (!record.path("id").isIntegralNumber()) {
            throw api.problems().of(ProblemClass.OUTCOME_UNKNOWN, call.what(), "the answer holds no record");
        }
        return DomainRecord.of(record);
    }

    private static ObjectNode body(RecordKey key, Value value) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", key.type().name())
                .put("name", relativeName(key.name(), key.zone()))
                .put("data", value.data())
                .put("ttl", value.ttl().toSeconds());
    }

    /// A full name as the provider writes it in its zone.
    static String relativeName(String name, String zone) {
        return name.equals(zone) ? "@" : name.substring(0, name.length() - zone.length() - 1);
    }

    private HttpUrl recordUrl(RecordKey key, long id) {
        return recordsUrl(key.zone()).addPathSegment(String.valueOf(id)).build();
    }

    private HttpUrl.Builder recordsUrl(String zone) {
        return domainUrl(zone).addPathSegment("records");
    }

    private HttpUrl.Builder domainUrl(String zone) {
        return base.newBuilder().addPathSegment("domains").addPathSegment(zone);
    }

    private ProviderException garbled(String what, String said) {
        return api.problems().of(ProblemClass.UNKNOWN, what, said);
    }
}
