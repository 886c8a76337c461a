// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.cloudflare;

import com.fasterxml.jackson.databind.JsonNode;
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

/// The calls of API v4 that a switch needs. Lists are asked for by name and followed to their last page,
/// however many a page holds.
final class RecordsApi {
    private static final int PER_PAGE = 100;
    private static final int MOST_PAGES = 1000;

    private final JsonApi api;
    private final HttpUrl base;

    RecordsApi(JsonApi api, HttpUrl base) {
        this.api = api;
        this.base = base;
    }

    Optional<RequestLimit> limit() {
        return api.limit();
    }

    List<String> warnings() {
        return api.warnings();
    }

    List<JsonNode> zonesNamed(String zone) throws ProviderException {
        var url = base.newBuilder()
                .addPathSegment("zones")
                .addQueryParameter("name", zone)
                .build();
        return pages(url, "looking up zone " + zone);
    }

    JsonNode zone(String id) throws ProviderException {
        return api.send(ApiCall.get(zoneUrl(id).build(), "looking up zone " + id))
                .path("result");
    }

    /// All records of exactly this name, of every type.
    List<ZoneRecord> records(String zoneId, String name) throws ProviderException {
        var url = recordsUrl(zoneId).addQueryParameter("name", name).build();
        return pages(url, "reading " + name).stream()
                .map(ZoneRecord::new)
                .filter(record -> record.name().equalsIgnoreCase(name))
                .toList();
    }

    private List<JsonNode> pages(HttpUrl url, String what) throws ProviderException {
        var all = new ArrayList<JsonNode>();
        for (int page = 1; page <= MOST_PAGES; page++) {
            var answer = api.send(ApiCall.get(page(url, page), what));
            if (!answer.path("result").isArray()) {
                throw api.problems().of(ProblemClass.UNKNOWN, what, "the answer holds no list");
            }
            answer.path("result").forEach(all::add);
            var info = answer.path("result_info");
            if (page >= info.path("total_pages").asInt(1)) {
                return complete(all, info, what);
            }
        }
        throw api.problems().of(ProblemClass.UNKNOWN, what, "the list does not end");
    }

    private List<JsonNode> complete(List<JsonNode> all, JsonNode info, String what) throws ProviderException {
        int total = info.path("total_count").asInt(all.size());
        if (total != all.size()) {
            throw api.problems()
                    .of(ProblemClass.UNKNOWN, what, "it announced " + total + " entries and delivered " + all.size());
        }
        return all;
    }

    private static HttpUrl page(HttpUrl url, int page) {
        return url.newBuilder()
                .addQueryParameter("page", String.valueOf(page))
                .addQueryParameter("per_page", String.valueOf(PER_PAGE))
                .build();
    }

    JsonNode patch(String zoneId, RecordKey key, String id, JsonNode fields) throws ProviderException {
        var url = recordsUrl(zoneId).addPathSegment(id).build();
        return written(ApiCall.write("PATCH", url, fields, "changing " + key));
    }

    JsonNode batch(String zoneId, RecordKey key, JsonNode batch) throws ProviderException {
        var url = recordsUrl(zoneId).addPathSegment("batch").build();
        return written(ApiCall.write("POST", url, batch, "changing the values of " + key));
    }

    private JsonNode written(ApiCall call) throws ProviderException {
        var result = api.send(call).path("result");
        if (!result.isObject()) {
            throw api.problems().of(ProblemClass.OUTCOME_UNKNOWN, call.what(), "the answer holds no result");
        }
        return result;
    }

    private HttpUrl.Builder recordsUrl(String zoneId) {
        return zoneUrl(zoneId).addPathSegment("dns_records");
    }

    private HttpUrl.Builder zoneUrl(String zoneId) {
        return base.newBuilder().addPathSegment("zones").addPathSegment(zoneId);
    }
}
