// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import dev.bascule.dns.RequestLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/// Reads what the headers of an answer say about the request limit, in the two forms that are in use:
/// `ratelimit-remaining` and its siblings (DigitalOcean), and the structured `Ratelimit` (Cloudflare since 2025).
final class LimitHeaders {
    private static final Pattern REMAINING = Pattern.compile("\\br=(\\d{1,9})");
    private static final Pattern SECONDS = Pattern.compile("\\bt=(\\d{1,9})");
    private static final Pattern QUOTA = Pattern.compile("\\bq=(\\d{1,9})");

    private LimitHeaders() {}

    static Optional<RequestLimit> read(Headers headers, Instant now) {
        return plain(headers, now).or(() -> structured(headers, now));
    }

    private static Optional<RequestLimit> plain(Headers headers, Instant now) {
        return number(headers.get("ratelimit-remaining"))
                .flatMap(remaining -> number(headers.get("ratelimit-limit"))
                        .flatMap(limit -> number(headers.get("ratelimit-reset"))
                                .map(reset -> new RequestLimit(remaining, limit, Instant.ofEpochSecond(reset), now))));
    }

    private static Optional<RequestLimit> structured(Headers headers, Instant now) {
        var limit = find(QUOTA, headers.get("Ratelimit-Policy"));
        return find(REMAINING, headers.get("Ratelimit"))
                .flatMap(remaining -> find(SECONDS, headers.get("Ratelimit"))
                        .map(seconds -> new RequestLimit(
                                remaining, Math.max(limit.orElse(0L), remaining), now.plusSeconds(seconds), now)));
    }

    private static Optional<Long> number(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(t -> t.matches("\\d{1,12}"))
                .map(Long::valueOf);
    }

    private static Optional<Long> find(Pattern pattern, @Nullable String text) {
        return Optional.ofNullable(text)
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(found -> Long.valueOf(found.group(1)));
    }

    /// How long to wait for the reset: never less than a second, whatever the provider announces (recorded at
    /// DigitalOcean: a reset in the past).
    static Duration untilReset(RequestLimit told, Instant now) {
        var wait = Duration.between(now, told.reset());
        return wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait;
    }
}
