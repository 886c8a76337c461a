// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.route53;

import dev.bascule.dns.ProblemClass;
import dev.bascule.dns.ProviderException;
import dev.bascule.dns.provider.Direction;
import dev.bascule.dns.provider.Problems;
import dev.bascule.dns.provider.Retrying;
import dev.bascule.dns.provider.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.ChangeBatch;
import software.amazon.awssdk.services.route53.model.ChangeInfo;
import software.amazon.awssdk.services.route53.model.HostedZone;
import software.amazon.awssdk.services.route53.model.ListHostedZonesByNameResponse;
import software.amazon.awssdk.services.route53.model.ListResourceRecordSetsRequest;
import software.amazon.awssdk.services.route53.model.ListResourceRecordSetsResponse;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/// The calls of Route 53 that a switch needs. A look-up by name only says where a list starts, so every list is
/// compared and followed exactly as far as the name goes. Changes go out one at a time.
final class Route53Api {
    private static final String PAGE = "300";
    private static final int MOST_PAGES = 1000;

    private final Route53Client client;
    private final Transport transport;
    private final Problems problems;
    private final AwsErrors errors;
    private final ReentrantLock changing = new ReentrantLock();

    Route53Api(Route53Client client, Transport transport, Problems problems) {
        this.client = client;
        this.transport = transport;
        this.problems = problems;
        this.errors = new AwsErrors(problems);
    }

    /// All zones of exactly this name, private ones included.
    List<HostedZone> zonesNamed(String zone) throws ProviderException {
        var what = "looking up zone " + zone;
        var zones = new ArrayList<HostedZone>();
        var name = zone + ".";
        Optional<String> after = Optional.empty();
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            var from = after;
            ListHostedZonesByNameResponse page = read(
                    what,
                    () -> client.listHostedZonesByName(request -> request.dnsName(name)
                            .hostedZoneId(from.orElse(null))
                            .maxItems("100")));
            boolean truncated = truncated(page.isTruncated(), what);
            page.hostedZones().stream()
                    .filter(found -> AwsNames.canonical(found.name()).equals(zone))
                    .forEach(zones::add);
            after = Optional.ofNullable(page.nextHostedZoneId());
            boolean goesOn = truncated
                    && page.nextDNSName() != null
                    && AwsNames.canonical(page.nextDNSName()).equals(zone);
            if (!goesOn) {
                return zones;
            }
        }
        throw problems.of(ProblemClass.UNKNOWN, what, "the list does not end");
    }

    /// All sets of exactly this name, of every type and every set identifier.
    List<ResourceRecordSet> sets(String zoneId, String name) throws ProviderException {
        var what = "reading " + name;
        var sets = new ArrayList<ResourceRecordSet>();
        var request = ListResourceRecordSetsRequest.builder()
                .hostedZoneId(zoneId)
                .startRecordName(name + ".")
                .maxItems(PAGE)
                .build();
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            var asked = request;
            ListResourceRecordSetsResponse page = read(what, () -> client.listResourceRecordSets(asked));
            boolean truncated = truncated(page.isTruncated(), what);
            page.resourceRecordSets().stream()
                    .filter(set -> AwsNames.canonical(set.name()).equals(name))
                    .forEach(sets::add);
            if (!truncated || !startsWith(page.nextRecordName(), name)) {
                return sets;
            }
            request = next(asked, page);
        }
        throw problems.of(ProblemClass.UNKNOWN, what, "the list does not end");
    }

    /// Every list says whether it goes on. The SDK reads a page of HTML as a list without entries; taken at its
    /// word, that would be an empty zone.
    private boolean truncated(Boolean said, String what) throws ProviderException {
        if (said == null) {
            throw problems.of(ProblemClass.UNKNOWN, what, "the answer is no list");
        }
        return said;
    }

    private static boolean startsWith(String next, String name) {
        return next != null && AwsNames.canonical(next).equals(name);
    }

    private static ListResourceRecordSetsRequest next(
            ListResourceRecordSetsRequest asked, ListResourceRecordSetsResponse page) {
        return asked.toBuilder()
                .startRecordName(page.nextRecordName())
                .startRecordType(page.nextRecordType())
                .startRecordIdentifier(page.nextRecordIdentifier())
                .build();
    }

    ChangeInfo change(String zoneId, ChangeBatch batch, String what) throws ProviderException {
        changing.lock();
        try {
            var answer = new Retrying(transport)
                    .run(
                            Direction.WRITE,
                            () -> once(
                                    Direction.WRITE,
                                    what,
                                    () -> client.changeResourceRecordSets(request ->
                                            request.hostedZoneId(zoneId).changeBatch(batch))));
            return complete(answer.changeInfo(), Direction.WRITE, what);
        } finally {
            changing.unlock();
        }
    }

    ChangeInfo progress(String changeId) throws ProviderException {
        var what = "following change " + changeId;
        var answer = read(what, () -> client.getChange(request -> request.id(changeId)));
        return complete(answer.changeInfo(), Direction.READ, what);
    }

    private ChangeInfo complete(ChangeInfo info, Direction direction, String what) throws ProviderException {
        if (info == null || info.id() == null || info.statusAsString() == null) {
            throw problems.of(direction.garbled(), what, "the answer names no change");
        }
        return info;
    }

    private <T> T read(String what, Supplier<T> call) throws ProviderException {
        return new Retrying(transport).run(Direction.READ, () -> once(Direction.READ, what, call));
    }

    private <T> T once(Direction direction, String what, Supplier<T> call) throws ProviderException {
        try {
            return call.get();
        } catch (SdkException thrown) {
            throw errors.of(thrown, direction, what, transport.clock().instant());
        } catch (AwsKeys.Unavailable unavailable) {
            throw problems.of(ProblemClass.CREDENTIALS, what, "its keys cannot be had: " + unavailable.getMessage());
        }
    }
}
