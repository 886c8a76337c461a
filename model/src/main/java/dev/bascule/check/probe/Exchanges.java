// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check.probe;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Writes down what was said on the wire, bounded and without secrets: credentials in headers, addresses, query
/// strings and bodies are hidden by the names they go by.
final class Exchanges {
    private static final int LIMIT = 4_096;
    private static final String HIDDEN = "(hidden)";
    private static final String SECRET_WORDS =
            "password|passwd|pwd|secret|token|api[_-]?key|access[_-]?key|signature|credential|authorization|cookie";
    private static final Pattern SECRET_NAME = Pattern.compile("(?i).*(" + SECRET_WORDS + ").*|(?i)sig|key|auth");
    // No open repetition before the word and none that can be split in two ways: bodies are long and not ours.
    private static final Pattern SECRET_PAIR = Pattern.compile(
            "(?i)((?:" + SECRET_WORDS + ")[\\w-]{0,20}\"?\\s{0,5}[:=]\\s{0,5})(\"[^\"]*\"?|[^\\s,;&}\"]+)");
    private static final Pattern USER_INFO = Pattern.compile("//[^/@\\s]{0,200}@");

    private Exchanges() {}

    static String bounded(String text) {
        return text.length() <= LIMIT ? text : text.substring(0, LIMIT - 1) + "…";
    }

    /// What was asked, and what was answered if anything was.
    static String http(Request request, @Nullable Response response, String bodyOrError) {
        var text = new StringBuilder("> " + request.method() + " " + address(request.url()) + "\n");
        text.append(lines("> ", request.headers()));
        if (response != null) {
            text.append("< ").append(response.protocol().toString().toUpperCase(Locale.ROOT));
            text.append(' ')
                    .append(response.code())
                    .append(' ')
                    .append(response.message())
                    .append('\n');
            text.append(lines("< ", response.headers()));
        }
        return bounded(text.append('\n').append(hidden(bodyOrError)).toString());
    }

    /// The address without user, password and the values of telling query parameters.
    static String address(HttpUrl url) {
        var shown = url.newBuilder().username("").password("").fragment(null);
        url.queryParameterNames().stream()
                .filter(name -> SECRET_NAME.matcher(name).matches())
                .forEach(name -> shown.setQueryParameter(name, "hidden"));
        return shown.build().toString();
    }

    /// The beginning of any text with the values of telling names, and user names before hosts, taken out.
    static String hidden(String text) {
        var open = USER_INFO.matcher(bounded(text)).replaceAll("//");
        return SECRET_PAIR.matcher(open).replaceAll("$1" + HIDDEN);
    }

    private static String lines(String mark, Headers headers) {
        return StreamSupport.stream(headers.spliterator(), false)
                .map(h -> mark + h.getFirst() + ": "
                        + (SECRET_NAME.matcher(h.getFirst()).matches() ? HIDDEN : h.getSecond()) + "\n")
                .collect(Collectors.joining());
    }
}
