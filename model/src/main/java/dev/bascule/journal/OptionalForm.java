// SPDX-License-Identifier: Apache-2.0
package dev.bascule.journal;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/// An optional is absent in a record and null in a list. `toOptional` and `fromOptional` go between the Java
/// type and a plain [Optional].
record OptionalForm(
        Form inner, Object empty, Function<Object, Object> toOptional, Function<Object, Optional<?>> fromOptional)
        implements Form {
    static OptionalForm of(Form inner) {
        return new OptionalForm(inner, Optional.empty(), Optional::of, o -> (Optional<?>) o);
    }

    static OptionalForm ofInt(Form inner) {
        return new OptionalForm(inner, OptionalInt.empty(), n -> OptionalInt.of((Integer) n), o -> {
            var optional = (OptionalInt) o;
            return optional.isPresent() ? Optional.of(optional.getAsInt()) : Optional.empty();
        });
    }

    static OptionalForm ofLong(Form inner) {
        return new OptionalForm(inner, OptionalLong.empty(), n -> OptionalLong.of((Long) n), o -> {
            var optional = (OptionalLong) o;
            return optional.isPresent() ? Optional.of(optional.getAsLong()) : Optional.empty();
        });
    }

    static OptionalForm ofDouble(Form inner) {
        return new OptionalForm(inner, OptionalDouble.empty(), n -> OptionalDouble.of((Double) n), o -> {
            var optional = (OptionalDouble) o;
            return optional.isPresent() ? Optional.of(optional.getAsDouble()) : Optional.empty();
        });
    }

    @Override
    public Canonical write(Object value) {
        var present = fromOptional.apply(value);
        return present.isPresent() ? inner.write(present.get()) : new Canonical.Nothing();
    }

    @Override
    public Object read(Canonical value, String path) {
        return value instanceof Canonical.Nothing ? empty : toOptional.apply(inner.read(value, path));
    }

    @Override
    public Object absent(String path) {
        return empty;
    }
}
