// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.route53;

import dev.bascule.dns.ProviderException;
import dev.bascule.dns.Receipt;
import dev.bascule.dns.RecordSet;
import dev.bascule.dns.WriteWarrant;
import dev.bascule.dns.provider.RecordWriter;
import java.util.List;
import software.amazon.awssdk.services.route53.model.Change;
import software.amazon.awssdk.services.route53.model.ChangeAction;
import software.amazon.awssdk.services.route53.model.ChangeBatch;
import software.amazon.awssdk.services.route53.model.ChangeInfo;
import software.amazon.awssdk.services.route53.model.ChangeStatus;
import software.amazon.awssdk.services.route53.model.ResourceRecord;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;

/// Swaps a set at Route 53 in one batch, all or nothing, with everything but values and TTL kept as it was
/// listed.
final class Route53Writer implements RecordWriter<HeldSet> {
    private final Route53Api api;
    private final WriteMode mode;

    Route53Writer(Route53Api api, WriteMode mode) {
        this.api = api;
        this.mode = mode;
    }

    @Override
    public Acceptance write(HeldSet held, dev.bascule.dns.Change change, WriteWarrant warrant)
            throws ProviderException {
        var batch = ChangeBatch.builder()
                .comment("Bascule execution " + warrant.execution())
                .changes(changes(held.set(), replacement(held.set(), change.after())))
                .build();
        var info = api.change(held.zoneId(), batch, "changing " + change.after().key());
        return new Acceptance(AwsNames.bareId(info.id()), status(info), "Change " + info.statusAsString() + ".");
    }

    @Override
    public Receipt follow(Receipt receipt) throws ProviderException {
        if (receipt.status() != Receipt.Status.ACCEPTED || receipt.id().isEmpty()) {
            return receipt;
        }
        var info = api.progress(receipt.id());
        return receipt.withStatus(status(info), "Change " + info.statusAsString() + ".");
    }

    private List<Change> changes(ResourceRecordSet old, ResourceRecordSet replacement) {
        return switch (mode) {
            case COMPARE_AND_SWAP ->
                List.of(change(ChangeAction.DELETE, old), change(ChangeAction.CREATE, replacement));
            case UPSERT -> List.of(change(ChangeAction.UPSERT, replacement));
        };
    }

    private static ResourceRecordSet replacement(ResourceRecordSet old, RecordSet after) {
        return old.toBuilder()
                .ttl(after.ttl().toSeconds())
                .resourceRecords(after.values().stream()
                        .map(value -> ResourceRecord.builder().value(value).build())
                        .toList())
                .build();
    }

    private static Change change(ChangeAction action, ResourceRecordSet set) {
        return Change.builder().action(action).resourceRecordSet(set).build();
    }

    private static Receipt.Status status(ChangeInfo info) {
        return info.status() == ChangeStatus.INSYNC ? Receipt.Status.IN_SYNC : Receipt.Status.ACCEPTED;
    }
}
