// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns.check;

import dev.bascule.client.ConsoleClient;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.DnsPicture;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.topology.Site;
import dev.bascule.views.feed.Questions;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The propagation wizard without its nodes: record, expected values, resolvers, measurement, verdict. FX
/// thread only.
public final class CheckViewModel {
    private final ConsoleClient client;
    private final Questions questions;
    private final DeploymentPicture picture;
    private final StringProperty record = new SimpleStringProperty("");
    private final StringProperty expected = new SimpleStringProperty("");
    private final SequencedSet<Nameserver> chosen = new LinkedHashSet<>();
    private final ReadOnlyObjectWrapper<Optional<PropagationVerdict>> verdict =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private Instant now;

    public CheckViewModel(ConsoleClient client, Executor fxThread, DeploymentPicture picture) {
        this.client = client;
        this.questions = new Questions(fxThread);
        this.picture = picture;
        this.now = picture.at();
        records().stream().findFirst().ifPresent(record::set);
        picture.active().flatMap(picture.deployment()::site).map(Site::address).ifPresent(expected::set);
        chosen.addAll(resolvers());
        record.subscribe(_ -> judge());
        expected.subscribe(_ -> judge());
    }

    /// What people call a provider.
    String nameOf(ProviderId provider) {
        return picture.setup().nameOf(provider);
    }

    public List<String> records() {
        return picture.setup().records().stream().map(r -> r.key().toString()).toList();
    }

    /// The sites whose address may be expected, in configured order.
    public List<Site> sites() {
        return picture.deployment().sites();
    }

    /// Every resolver that is known to be asked.
    public List<Nameserver> resolvers() {
        return picture.dns().rows().stream()
                .filter(r -> r.provider().isEmpty())
                .map(DnsPicture.Row::server)
                .distinct()
                .toList();
    }

    public StringProperty recordProperty() {
        return record;
    }

    /// Expected values, separated by commas or blanks.
    public StringProperty expectedProperty() {
        return expected;
    }

    public void count(Nameserver resolver, boolean on) {
        if (on) {
            chosen.add(resolver);
        } else {
            chosen.remove(resolver);
        }
        judge();
    }

    public ReadOnlyObjectProperty<Optional<PropagationVerdict>> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /// Why nothing can be measured yet; empty when it can.
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// Why the last measurement failed; empty when it did not.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    public Instant now() {
        return now;
    }

    public void tick(Instant time) {
        now = time;
    }

    /// Asks every server now and judges the answers by what is expected.
    public void measure() {
        if (!refusal.get().isEmpty() || asking.get()) {
            return;
        }
        asking.set(true);
        trouble.set("");
        questions.ask(client.measureDns(picture.deployment().id()), this::take, this::fail);
    }

    public CheckQuestion question() {
        var needed = picture.setup().policy().propagationShare();
        return new CheckQuestion(record.get(), values(), chosen, needed);
    }

    private void take(DnsPicture answer) {
        asking.set(false);
        if (chosen.isEmpty()) {
            answer.rows().stream().filter(r -> r.provider().isEmpty()).forEach(r -> chosen.add(r.server()));
        }
        verdict.set(Optional.of(PropagationVerdict.of(answer, question())));
    }

    private void fail(String words) {
        asking.set(false);
        trouble.set(words);
    }

    private List<String> values() {
        return Arrays.stream(expected.get().split("[,\\s]+"))
                .filter(value -> !value.isBlank())
                .toList();
    }

    private void judge() {
        verdict.set(Optional.empty());
        if (record.get().isEmpty()) {
            refusal.set("This deployment has no record that could be checked.");
        } else if (values().isEmpty()) {
            refusal.set("Say which values the record should have.");
        } else if (chosen.isEmpty() && !resolvers().isEmpty()) {
            refusal.set("Choose at least one resolver.");
        } else {
            refusal.set("");
        }
    }
}
