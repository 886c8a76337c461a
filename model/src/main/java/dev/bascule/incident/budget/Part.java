// SPDX-License-Identifier: Apache-2.0
package dev.bascule.incident.budget;

import java.util.Locale;

/// A part of the time from onset to restored, in the order in which they follow each other. `code` is for
/// scripts and never changes.
public enum Part {
    DETECT("detect", "from the first failed observation to the verdict"),
    DECIDE("decide", "from the verdict to the start of the move"),
    PREPARE("prepare", "from the start of the move to the first change of DNS: rules, hooks, fence"),
    PROVIDER("provider", "until every DNS provider had taken its change"),
    AUTHORITATIVE("authoritative", "until every name server answered the new address"),
    TTL("TTL", "while caches may keep the old answer"),
    TAIL("tail", "until the resolvers that kept the old answer beyond its TTL had moved"),
    FINISH("finish", "what was left to do until users were served");

    private final String title;
    private final String meaning;

    Part(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    public String title() {
        return title;
    }

    public String meaning() {
        return meaning;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
