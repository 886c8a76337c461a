// SPDX-License-Identifier: Apache-2.0
package dev.bascule.journal;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/// Derives forms from Java types, each type once. Used while a codec is built, by one thread.
final class FormFactory {
    private final Map<Type, Form> known = new HashMap<>(Scalars.ALL);
    private final List<Type> building = new ArrayList<>();

    FormFactory() {
        known.put(OptionalInt.class, OptionalForm.ofInt(scalar(int.class)));
        known.put(OptionalLong.class, OptionalForm.ofLong(scalar(long.class)));
        known.put(OptionalDouble.class, OptionalForm.ofDouble(scalar(double.class)));
    }

    /// All records below a sealed interface, however deep.
    SealedForm alternatives(Class<?> type) {
        var byKind = new TreeMap<String, RecordForm>();
        var kinds = new HashMap<Class<?>, String>();
        collect(type, byKind, kinds);
        return new SealedForm(type.getSimpleName(), byKind, Map.copyOf(kinds));
    }

    private void collect(Class<?> type, Map<String, RecordForm> byKind, Map<Class<?>, String> kinds) {
        if (!type.isSealed()) {
            throw new IllegalArgumentException(type.getName() + " is not a sealed interface.");
        }
        for (var permitted : type.getPermittedSubclasses()) {
            if (!permitted.isRecord()) {
                collect(permitted, byKind, kinds);
                continue;
            }
            var kind = kebab(permitted.getSimpleName());
            if (byKind.put(kind, record(permitted)) != null) {
                throw new IllegalArgumentException("Two records of " + type.getName() + " are of kind " + kind + ".");
            }
            kinds.put(permitted, kind);
        }
    }

    private Form form(Type type) {
        var done = known.get(type);
        if (done != null) {
            return done;
        }
        if (building.contains(type)) {
            throw new IllegalArgumentException(type.getTypeName() + " contains itself and cannot be stored.");
        }
        building.add(type);
        var form = build(type);
        building.remove(type);
        known.put(type, form);
        return form;
    }

    private Form build(Type type) {
        if (type instanceof ParameterizedType generic) {
            return buildGeneric(generic);
        }
        if (type instanceof Class<?> plain) {
            if (plain.isEnum()) {
                return EnumForm.of(plain);
            }
            if (plain.isRecord()) {
                return record(plain).untagged();
            }
            if (plain.isSealed()) {
                return nested(plain);
            }
        }
        throw new IllegalArgumentException("A value of type " + type.getTypeName() + " cannot be stored.");
    }

    private Form buildGeneric(ParameterizedType generic) {
        var arguments = generic.getActualTypeArguments();
        return switch (generic.getRawType().getTypeName()) {
            case "java.util.Optional" -> OptionalForm.of(form(arguments[0]));
            case "java.util.List" -> new ListForm(form(arguments[0]));
            case "java.util.Map" -> new MapForm(form(arguments[0]), form(arguments[1]));
            default ->
                throw new IllegalArgumentException("A value of type " + generic.getTypeName() + " cannot be stored.");
        };
    }

    private SealedForm nested(Class<?> type) {
        var form = alternatives(type);
        for (var alternative : form.byKind().values()) {
            if (alternative.components().stream().anyMatch(c -> c.name().equals(SealedForm.TAG))) {
                throw new IllegalArgumentException(
                        alternative.type().getName() + " has a component 'kind', which would hide what it is.");
            }
        }
        return form;
    }

    private RecordForm record(Class<?> type) {
        var components = new ArrayList<RecordForm.Component>();
        for (var component : type.getRecordComponents()) {
            components.add(component(component));
        }
        var types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            return new RecordForm(type, List.copyOf(components), spread(constructor));
        } catch (ReflectiveOperationException closed) {
            throw new IllegalArgumentException("Record " + type.getName() + " cannot be constructed.", closed);
        }
    }

    private static MethodHandle spread(Constructor<?> constructor) throws IllegalAccessException {
        constructor.setAccessible(true);
        return MethodHandles.lookup()
                .unreflectConstructor(constructor)
                .asSpreader(Object[].class, constructor.getParameterCount())
                .asType(MethodType.methodType(Object.class, Object[].class));
    }

    private RecordForm.Component component(RecordComponent component) {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        try {
            var handle = MethodHandles.lookup()
                    .unreflect(accessor)
                    .asType(MethodType.methodType(Object.class, Object.class));
            return new RecordForm.Component(component.getName(), form(component.getGenericType()), handle);
        } catch (IllegalAccessException closed) {
            throw new IllegalArgumentException(accessor + " cannot be called.", closed);
        }
    }

    private static Form scalar(Class<?> type) {
        var form = Scalars.ALL.get(type);
        if (form == null) {
            throw new IllegalArgumentException(type + " is not a simple value.");
        }
        return form;
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
