// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The one written form of an address, so that two spellings never look like drift: dotted decimal for A, and
/// for AAAA the short lower-case form of RFC 5952. Anything else is an [IllegalArgumentException].
public final class AddressText {
    private AddressText() {}

    public static String canonical(RecordType type, String text) {
        return switch (type) {
            case A -> ipv4(text).stream().map(String::valueOf).collect(Collectors.joining("."));
            case AAAA -> shortest(ipv6(text));
        };
    }

    private static List<Integer> ipv4(String text) {
        var parts = text.split("\\.", -1);
        var bytes = IntStream.range(0, parts.length)
                .map(i -> number(text, parts[i], 10, 3, 255))
                .boxed()
                .toList();
        if (bytes.size() != 4) {
            throw wrong(text);
        }
        return bytes;
    }

    private static List<Integer> ipv6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return exactly(text, groups(text, text));
        }
        var head = groups(text, text.substring(0, gap));
        var tail = groups(text, text.substring(gap + 2));
        var all = new ArrayList<>(head);
        for (int i = head.size() + tail.size(); i < 8; i++) {
            all.add(0);
        }
        all.addAll(tail);
        return exactly(text, all);
    }

    private static List<Integer> exactly(String text, List<Integer> groups) {
        if (groups.size() != 8) {
            throw wrong(text);
        }
        return groups;
    }

    private static List<Integer> groups(String text, String part) {
        var groups = new ArrayList<Integer>();
        if (part.isEmpty()) {
            return groups;
        }
        for (var word : part.split(":", -1)) {
            if (word.contains(".")) {
                var bytes = ipv4(word);
                groups.add(bytes.get(0) << 8 | bytes.get(1));
                groups.add(bytes.get(2) << 8 | bytes.get(3));
            } else {
                groups.add(number(text, word, 16, 4, 0xffff));
            }
        }
        return groups;
    }

    private static String shortest(List<Integer> groups) {
        int start = 0;
        int length = 0;
        for (int i = 0; i < 8; i++) {
            int end = i;
            while (end < 8 && groups.get(end) == 0) {
                end++;
            }
            if (end - i > length) {
                start = i;
                length = end - i;
            }
        }
        if (length < 2) {
            return hex(groups);
        }
        return hex(groups.subList(0, start)) + "::" + hex(groups.subList(start + length, 8));
    }

    private static String hex(List<Integer> groups) {
        return groups.stream().map(Integer::toHexString).collect(Collectors.joining(":"));
    }

    private static int number(String text, String word, int radix, int digits, int limit) {
        boolean fits = !word.isEmpty()
                && word.length() <= digits
                && word.chars().allMatch(c -> Character.digit(c, radix) >= 0);
        int value = fits ? Integer.parseInt(word, radix) : -1;
        if (value < 0 || value > limit) {
            throw wrong(text);
        }
        return value;
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException(
                "'" + text + "' is no address; write one such as 192.0.2.1 for A or " + "2001:db8::1 for AAAA.");
    }
}
