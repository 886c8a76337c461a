// SPDX-License-Identifier: Apache-2.0
package dev.bascule.journal;

import java.util.Set;

/// Turns the records of a sealed interface into canonical fields and back, from their components alone. The
/// kind is the record's name in kebab case (`StepStarted` is `step-started`).
///
/// What is written follows the names of records and components, so these may be added to but never renamed. An
/// empty optional is left out. Reading is strict: an unknown kind, a missing field or one too many throws
/// [UnreadableEntryException], because deciding on half of an entry from a newer version would be a guess;
/// [Entry] itself can still show it. Immutable; safe from any thread.
public final class RecordCodec<T> {
    private final SealedForm form;

    private RecordCodec(SealedForm form) {
        this.form = form;
    }

    /// Reads the types once; throws IllegalArgumentException when a component has a type that cannot be stored.
    public static <T> RecordCodec<T> of(Class<T> sealedInterface) {
        return new RecordCodec<>(new FormFactory().alternatives(sealedInterface));
    }

    public Set<String> kinds() {
        return form.byKind().keySet();
    }

    public String kind(T value) {
        return form.kindOf(value.getClass());
    }

    public Canonical.Fields encode(T value) {
        return form.of(value.getClass()).fields(value);
    }

    @SuppressWarnings("unchecked")
    public T decode(String kind, Canonical.Fields payload) {
        return (T) form.of(kind).read(payload, "");
    }
}
