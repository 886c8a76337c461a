// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.digitalocean;

import dev.bascule.dns.Change;
import dev.bascule.dns.ProblemClass;
import dev.bascule.dns.ProviderException;
import dev.bascule.dns.Receipt;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.WriteWarrant;
import dev.bascule.dns.provider.Problems;
import dev.bascule.dns.provider.RecordWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Replaces a set at DigitalOcean value by value, after removing what is there twice. There is no transaction:
/// what was done before a refusal stays done and is reported as PARTIAL, and the same change can be applied
/// again to go on.
final class DigitalOceanWriter implements RecordWriter<List<DomainRecord>> {
    private final DomainsApi api;
    private final Problems problems;

    DigitalOceanWriter(DomainsApi api, Problems problems) {
        this.api = api;
        this.problems = problems;
    }

    @Override
    public Acceptance write(List<DomainRecord> held, Change change, WriteWarrant warrant) throws ProviderException {
        var key = change.after().key();
        var requests = requests(key, held, Value.of(change.after()));
        for (int done = 0; done < requests.size(); done++) {
            try {
                requests.get(done).send();
            } catch (ProviderException refused) {
                throw done == 0 ? refused : partial(key, done, requests.size(), refused);
            }
        }
        return new Acceptance("", Receipt.Status.IN_SYNC, requests.size() + " requests, one for each value.");
    }

    private interface Request {
        void send() throws ProviderException;
    }

    /// First what is there twice, then the way to the wanted values.
    private List<Request> requests(RecordKey key, List<DomainRecord> held, List<Value> wanted) {
        var requests = new ArrayList<Request>();
        var ids = new HashMap<Value, Long>();
        for (var record : held) {
            if (ids.putIfAbsent(value(record), record.id()) != null) {
                requests.add(() -> api.remove(key, record.id()));
            }
        }
        for (var step : StepPath.between(ids.keySet(), wanted).steps()) {
            requests.add(() -> take(key, step, ids));
        }
        return requests;
    }

    @Override
    public boolean isHalfway(List<DomainRecord> held, Change change) {
        var now = held.stream().map(DigitalOceanWriter::value).collect(Collectors.toCollection(TreeSet::new));
        var before = Value.of(change.before());
        return now.size() == held.size()
                && StepPath.between(before, Value.of(change.after()))
                        .states(before)
                        .contains(now);
    }

    private void take(RecordKey key, Step step, Map<Value, Long> ids) throws ProviderException {
        switch (step) {
            case Step.Add(var value) -> ids.put(value, api.add(key, value).id());
            case Step.Replace(var old, var value) ->
                ids.put(value, api.replace(key, id(ids, old), value).id());
            case Step.Remove(var value) -> api.remove(key, id(ids, value));
        }
    }

    private static long id(Map<Value, Long> ids, Value value) {
        var id = ids.get(value);
        if (id == null) {
            throw new IllegalStateException("A step names " + value + ", which is not on its way.");
        }
        return id;
    }

    private static Value value(DomainRecord record) {
        return new Value(record.data(), record.ttl());
    }

    /// An unknown outcome stays unknown: it is read and judged before anything else.
    private ProviderException partial(RecordKey key, int done, int all, ProviderException refused) {
        if (refused.problem().kind() == ProblemClass.OUTCOME_UNKNOWN) {
            return refused;
        }
        return problems.halfway(
                "changing " + key,
                done + " of " + all + " requests are done, then: "
                        + refused.problem().message(),
                refused);
    }
}
