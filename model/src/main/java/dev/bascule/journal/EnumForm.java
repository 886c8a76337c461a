// SPDX-License-Identifier: Apache-2.0
package dev.bascule.journal;

import java.util.HashMap;
import java.util.Map;

/// Enums are written by their `code()` where they have one, text or number, else by name; never by position.
record EnumForm(Class<?> type, Map<Object, Canonical> codes, Map<Canonical, Object> constants) implements Form {
    static EnumForm of(Class<?> type) {
        var codes = new HashMap<Object, Canonical>();
        var constants = new HashMap<Canonical, Object>();
        for (var constant : type.getEnumConstants()) {
            var code = code(type, constant);
            codes.put(constant, code);
            if (constants.put(code, constant) != null) {
                throw new IllegalArgumentException("Two constants of " + type.getName() + " have the same code.");
            }
        }
        return new EnumForm(type, Map.copyOf(codes), Map.copyOf(constants));
    }

    private static Canonical code(Class<?> type, Object constant) {
        try {
            var method = type.getMethod("code");
            method.setAccessible(true);
            var code = method.invoke(constant);
            return code instanceof Integer number ? new Canonical.Whole(number) : new Canonical.Text(code.toString());
        } catch (NoSuchMethodException hasNone) {
            return new Canonical.Text(((Enum<?>) constant).name());
        } catch (ReflectiveOperationException broken) {
            throw new IllegalArgumentException("The codes of " + type.getName() + " cannot be read.", broken);
        }
    }

    @Override
    public Canonical write(Object value) {
        var code = codes.get(value);
        if (code == null) {
            throw new IllegalArgumentException(value + " is not a " + type.getSimpleName() + ".");
        }
        return code;
    }

    @Override
    public Object read(Canonical value, String path) {
        var constant = constants.get(value);
        if (constant == null) {
            throw new UnreadableEntryException("Field '" + path + "' holds " + value.text() + ", which no "
                    + type.getSimpleName() + " of this version has as its code.");
        }
        return constant;
    }
}
