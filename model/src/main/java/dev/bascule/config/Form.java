// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config;

import dev.bascule.dns.AddressText;
import dev.bascule.dns.RecordType;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What a single value may be: the JSON type and pattern for the published schema, and the test that decides.
enum Form {
    TEXT("string", "", text -> !text.isBlank()),
    ANY("", "", text -> true),
    BOOLEAN("boolean", "", text -> text.equals("true") || text.equals("false")),
    /// A whole number of at least 0.
    INTEGER("integer", "", text -> text.matches("\\d{1,9}")),
    /// A whole number of at least 1.
    COUNT("integer", "", text -> text.matches("0*[1-9]\\d{0,8}")),
    /// A whole number from 0 to 100.
    PERCENT("integer", "", text -> text.matches("\\d{1,2}|100")),
    /// A number of at least 0.
    NUMBER("number", "", text -> text.matches("\\d{1,9}(\\.\\d{1,9})?")),
    /// A number from 0 to 1.
    SHARE("number", "", text -> text.matches("0(\\.\\d{1,9})?|1(\\.0{1,9})?")),
    DURATION("string", Durations.PATTERN, text -> Durations.read(text).isPresent()),
    /// A duration above zero.
    PERIOD(
            "string",
            Durations.PATTERN,
            text -> Durations.read(text).filter(d -> d.isPositive()).isPresent()),
    SECRET("string", "\\$\\{(env|vault|keychain):[A-Za-z0-9_.-]+}"),
    QUORUM("", "majority|all|[1-9][0-9]{0,2}"),
    SERVER("string", "", text -> Addresses.read("any", text).isPresent()),
    IPV4("string", "", text -> parses(() -> AddressText.canonical(RecordType.A, text))),
    IPV6("string", "", text -> parses(() -> AddressText.canonical(RecordType.AAAA, text))),
    URL("string", "", Form::isUrl),
    DNS_NAME(
            "string",
            "(?=.{1,253}\\.?$)(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)*"
                    + "[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?"),
    HOST_PORT("string", "", Form::isHostAndPort),
    TIME("string", "", text -> parses(() -> LocalTime.parse(text))),
    ZONE("string", "", text -> parses(() -> ZoneId.of(text)));

    private final String json;
    private final String pattern;
    private final Predicate<String> test;

    Form(String json, String pattern) {
        this(json, pattern, Pattern.compile(pattern).asMatchPredicate());
    }

    Form(String json, String pattern, Predicate<String> test) {
        this.json = json;
        this.pattern = pattern;
        this.test = test;
    }

    /// The JSON type, empty where several are allowed.
    String json() {
        return json;
    }

    /// A regular expression for all of the text, empty where there is none.
    String pattern() {
        return pattern;
    }

    boolean fits(String text) {
        return test.test(text);
    }

    private static boolean isUrl(String text) {
        return parses(() -> {
            var url = URI.create(text);
            if (url.getHost() == null
                    || url.getPort() > 65535
                    || !String.valueOf(url.getScheme()).matches("https?")) {
                throw new IllegalArgumentException(text);
            }
        });
    }

    private static boolean isHostAndPort(String text) {
        var colon = text.lastIndexOf(':');
        return colon > 0
                && text.substring(0, colon).matches("[A-Za-z0-9._-]+|\\[[0-9a-fA-F:]+]")
                && text.substring(colon + 1).matches("\\d{1,5}")
                && Integer.parseInt(text.substring(colon + 1)) >= 1
                && Integer.parseInt(text.substring(colon + 1)) <= 65535;
    }

    private static boolean parses(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (IllegalArgumentException | DateTimeException not) {
            return false;
        }
    }
}
