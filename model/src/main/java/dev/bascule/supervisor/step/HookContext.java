// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.step;

import dev.bascule.failover.Effect;
import dev.bascule.failover.plan.HookMoment;
import dev.bascule.supervisor.StepOrder;
import dev.bascule.topology.SiteId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a hook is told, by word: `deployment`, `site`, `from`, `to`, `reason` and `attempt`. A command finds
/// them in its environment, a request in its headers, and both where `$word` stands.
record HookContext(Map<String, String> words) {
    private static final Pattern WORD = Pattern.compile("\\$(deployment|site|from|to|reason|attempt)(?![A-Za-z])");

    static HookContext of(StepOrder order, HookMoment moment) {
        var effect = order.effect();
        var words = new LinkedHashMap<String, String>();
        words.put("deployment", order.deployment().value());
        words.put("site", site(effect, moment).value());
        words.put("from", effect.from().value());
        words.put("to", effect.to().value());
        words.put("reason", effect.reason());
        words.put("attempt", String.valueOf(effect.attempt()));
        return new HookContext(words);
    }

    /// The site that a hook acts on: the new one when it is promoted or afterwards, else the old one.
    private static SiteId site(Effect.RunStep effect, HookMoment moment) {
        return switch (moment) {
            case PRE, FENCE -> effect.from();
            case PROMOTE, POST, UNDO -> effect.to();
        };
    }

    /// `BASCULE_DEPLOYMENT` and its siblings.
    Map<String, String> environment() {
        var variables = new LinkedHashMap<String, String>();
        words.forEach((word, value) -> variables.put("BASCULE_" + word.toUpperCase(Locale.ROOT), value));
        return variables;
    }

    /// `Bascule-Deployment` and its siblings, percent-encoded, since a header holds no line ends and no umlauts.
    Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        words.forEach((word, value) -> headers.put("Bascule-" + capitalized(word), encoded(value)));
        return headers;
    }

    String fill(String text) {
        return fill(text, value -> value);
    }

    /// The same for a URL, where each value is percent-encoded.
    String fillUrl(String url) {
        return fill(url, HookContext::encoded);
    }

    private String fill(String text, UnaryOperator<String> form) {
        return WORD.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(form.apply(words.getOrDefault(found.group(1), ""))));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
