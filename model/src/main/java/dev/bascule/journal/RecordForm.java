// SPDX-License-Identifier: Apache-2.0
package dev.bascule.journal;

import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.TreeMap;

/// A record as its components by name; a record of one component is written as that component alone where
/// nothing else needs its name.
record RecordForm(Class<?> type, List<Component> components, MethodHandle constructor) {
    record Component(String name, Form form, MethodHandle accessor) {
        Object of(Object value) {
            try {
                return (Object) accessor.invokeExact(value);
            } catch (Throwable broken) {
                throw new IllegalStateException("Component " + name + " cannot be read.", broken);
            }
        }
    }

    Canonical.Fields fields(Object value) {
        var fields = new TreeMap<String, Canonical>();
        for (var component : components) {
            var written = component.form().write(component.of(value));
            if (!(written instanceof Canonical.Nothing)) {
                fields.put(component.name(), written);
            }
        }
        return new Canonical.Fields(fields);
    }

    Object read(Canonical.Fields fields, String path) {
        var arguments = new Object[components.size()];
        int known = 0;
        for (int i = 0; i < arguments.length; i++) {
            var component = components.get(i);
            var place = path.isEmpty() ? component.name() : path + "." + component.name();
            var found = fields.values().get(component.name());
            known += found == null ? 0 : 1;
            arguments[i] = found == null
                    ? component.form().absent(place)
                    : component.form().read(found, place);
        }
        if (known < fields.values().size()) {
            throw new UnreadableEntryException("A " + type.getSimpleName()
                    + " has a field that this version does not know, among "
                    + fields.values().keySet()
                    + "; a newer version wrote it.");
        }
        return construct(arguments, path);
    }

    Object construct(Object[] arguments, String path) {
        try {
            return (Object) constructor.invokeExact(arguments);
        } catch (Throwable refused) {
            throw new UnreadableEntryException(
                    "The values at '" + path + "' do not make a " + type.getSimpleName() + ": " + refused.getMessage(),
                    refused);
        }
    }

    /// This record where its type is known, so that no kind is needed.
    Form untagged() {
        return components.size() == 1 ? new Flat(this) : new Named(this);
    }

    private record Named(RecordForm form) implements Form {
        @Override
        public Canonical write(Object value) {
            return form.fields(value);
        }

        @Override
        public Object read(Canonical value, String path) {
            if (value instanceof Canonical.Fields fields) {
                return form.read(fields, path);
            }
            throw Form.expected("a group of fields", value, path);
        }
    }

    private record Flat(RecordForm form) implements Form {
        @Override
        public Canonical write(Object value) {
            var only = form.components().getFirst();
            return only.form().write(only.of(value));
        }

        @Override
        public Object read(Canonical value, String path) {
            var only = form.components().getFirst();
            return form.construct(new Object[] {only.form().read(value, path)}, path);
        }
    }
}
