// SPDX-License-Identifier: Apache-2.0
package dev.bascule.journal;

import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.TreeMap;

/// Recursive descent over one text; used once, by one thread. Nesting is bounded so that a crafted text cannot
/// exhaust the stack.
final class CanonicalParser {
    private static final int DEEPEST = 128;

    private final CharBuffer rest;

    CanonicalParser(String text) {
        this.rest = CharBuffer.wrap(text);
    }

    Canonical parse() {
        var value = value(0);
        if (rest.hasRemaining()) {
            throw wrong("the end");
        }
        return value;
    }

    private Canonical value(int depth) {
        if (depth > DEEPEST) {
            throw wrong("less than " + DEEPEST + " levels of nesting");
        }
        return switch (peek()) {
            case '"' -> new Canonical.Text(string());
            case '[' -> items(depth);
            case '{' -> fields(depth);
            case 't' -> word("true", new Canonical.Truth(true));
            case 'f' -> word("false", new Canonical.Truth(false));
            case 'n' -> word("null", new Canonical.Nothing());
            default -> number();
        };
    }

    private Canonical.Items items(int depth) {
        var values = new ArrayList<Canonical>();
        take('[');
        while (peek() != ']') {
            if (!values.isEmpty()) {
                take(',');
            }
            values.add(value(depth + 1));
        }
        take(']');
        return new Canonical.Items(values);
    }

    private Canonical.Fields fields(int depth) {
        var values = new TreeMap<String, Canonical>();
        take('{');
        while (peek() != '}') {
            if (!values.isEmpty()) {
                take(',');
            }
            var name = string();
            take(':');
            values.put(name, value(depth + 1));
        }
        take('}');
        return new Canonical.Fields(values);
    }

    private Canonical word(String word, Canonical meaning) {
        for (char c : word.toCharArray()) {
            take(c);
        }
        return meaning;
    }

    private Canonical number() {
        var digits = new StringBuilder();
        while (rest.hasRemaining() && "+-.0123456789".indexOf(peek()) >= 0) {
            digits.append(rest.get());
        }
        var number = digits.toString();
        try {
            return number.indexOf('.') < 0
                    ? new Canonical.Whole(Long.parseLong(number))
                    : new Canonical.Decimal(new BigDecimal(number));
        } catch (NumberFormatException notANumber) {
            throw wrong("a value instead of '" + number + "'");
        }
    }

    private String string() {
        take('"');
        var out = new StringBuilder();
        while (peek() != '"') {
            char c = rest.get();
            out.append(c == '\\' ? escaped() : c);
        }
        take('"');
        return out.toString();
    }

    private char escaped() {
        peek();
        char c = rest.get();
        return switch (c) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> c;
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw wrong("four hexadecimal digits");
            }
            code = code * 16 + digit;
            rest.get();
        }
        return (char) code;
    }

    private char peek() {
        if (!rest.hasRemaining()) {
            throw wrong("more text");
        }
        return rest.get(rest.position());
    }

    private void take(char wanted) {
        if (peek() != wanted) {
            throw wrong("'" + wanted + "'");
        }
        rest.get();
    }

    private UnreadableEntryException wrong(String expected) {
        return new UnreadableEntryException(
                "Expected " + expected + " at character " + rest.position() + " of a canonical text.");
    }
}
