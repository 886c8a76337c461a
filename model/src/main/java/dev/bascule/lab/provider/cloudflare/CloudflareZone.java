// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider.cloudflare;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bascule.lab.dns.ZoneData;
import dev.bascule.lab.dns.ZoneRecord;
import dev.bascule.lab.provider.ZoneSetting;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The zone behind Cloudflare's interface: one row per value, ids of 32 hex digits, changes in transactions.
final class CloudflareZone {
    private static final Comparator<CloudflareRecord> ORDER = Comparator.comparing(CloudflareRecord::type)
            .thenComparing(CloudflareRecord::name)
            .thenComparing(Comparator.comparing(CloudflareRecord::created).reversed());

    private final ZoneSetting setting;
    private final String id;
    private final Instant founded;
    private List<CloudflareRecord> rows = List.of();
    private long ids;
    private long serial;

    /// What one request does to the records.
    interface Work<T> {
        T on(CloudflareDraft draft) throws CloudflareRefusal;
    }

    CloudflareZone(ZoneSetting setting) {
        this.setting = setting;
        this.founded = now();
        this.id = nextId();
        this.serial = 2_380_000_000L + setting.seed().below(1_000_000);
        this.rows = setting.records().stream().map(this::stored).toList();
        setting.publisher().publishNow(data());
    }

    String id() {
        return id;
    }

    String name() {
        return setting.zone();
    }

    long smallestTtl() {
        return setting.smallestTtl();
    }

    synchronized List<CloudflareRecord> rows() {
        return rows.stream().sorted(ORDER).toList();
    }

    /// Does the work and publishes its result; when it is refused, nothing has changed.
    synchronized <T> T change(Work<T> work) throws CloudflareRefusal {
        var draft = new CloudflareDraft(this, rows, now());
        var result = work.on(draft);
        rows = draft.rows();
        serial++;
        setting.publisher().publish(data());
        return result;
    }

    synchronized <T> T read(Work<T> work) throws CloudflareRefusal {
        return work.on(new CloudflareDraft(this, rows, now()));
    }

    synchronized String nextId() {
        var seed = setting.seed().derive(++ids);
        return "%016x%016x"
                .formatted(seed.derive("high").value(), seed.derive("low").value());
    }

    /// The zone object on the wire.
    ObjectNode json() {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("id", id).put("name", name()).put("status", "active").put("paused", false);
        node.put("type", "full").put("development_mode", 0);
        var servers = node.putArray("name_servers");
        setting.nameServers().forEach(servers::add);
        node.putNull("original_name_servers").putNull("original_registrar").putNull("original_dnshost");
        var time = CloudflareRecord.TIME.format(founded);
        node.put("modified_on", time).put("created_on", time).put("activated_on", time);
        node.putArray("vanity_name_servers");
        node.putNull("vanity_name_servers_ips");
        node.putObject("meta")
                .put("step", 4)
                .put("custom_certificate_quota", 0)
                .put("page_rule_quota", 3)
                .put("phishing_detected", false);
        describeOwner(node);
        return node;
    }

    private static void describeOwner(ObjectNode node) {
        node.putObject("owner").putNull("id").put("type", "user").putNull("email");
        node.putObject("account").put("id", "0".repeat(32)).put("name", "lab");
        node.putObject("tenant").putNull("id").putNull("name");
        node.putObject("tenant_unit").putNull("id");
        node.putArray("permissions")
                .add("#dns_records:edit")
                .add("#dns_records:read")
                .add("#zone:read");
        var plan = node.putObject("plan").put("id", "0f" + "e".repeat(30)).put("name", "Free Website");
        plan.put("price", 0).put("currency", "USD").put("frequency", "").put("is_subscribed", false);
        plan.put("can_subscribe", false).put("legacy_id", "free").put("legacy_discount", false);
        plan.put("externally_managed", false);
    }

    private Instant now() {
        return setting.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    private CloudflareRecord stored(ZoneRecord r) {
        var content = switch (r.type()) {
            case "TXT" -> r.value().replace("\"", "");
            case "CNAME", "NS" -> r.value().replaceAll("\\.$", "");
            default -> r.value();
        };
        return new CloudflareRecord(
                nextId(), r.name(), r.type(), content, false, r.ttl(), Optional.empty(), List.of(), founded, founded);
    }

    private ZoneData data() {
        var records = new ArrayList<ZoneRecord>();
        var first = setting.nameServers().getFirst();
        var soa = "%s. dns.cloudflare.com. %d 10000 2400 604800 1800".formatted(first, serial);
        records.add(new ZoneRecord(name(), "SOA", 1800, soa));
        setting.nameServers().forEach(ns -> records.add(new ZoneRecord(name(), "NS", 86_400, ns + ".")));
        rows.forEach(r -> r.published().forEach(records::add));
        return new ZoneData(name(), records);
    }
}
