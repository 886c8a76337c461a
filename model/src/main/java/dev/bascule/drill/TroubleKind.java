// SPDX-License-Identifier: Apache-2.0
package dev.bascule.drill;

/// How a provider's interface misbehaves.
public enum TroubleKind {
    /// 429, or Route 53's 400 `Throttling`, with `Retry-After` when a wait is given.
    THROTTLED("throttled"),
    /// 500 in the provider's own form.
    BROKEN("broken"),
    /// 503 in the provider's own form.
    UNAVAILABLE("unavailable"),
    /// 502 with an error page of the edge in place of an answer in the agreed form.
    HTML("html"),
    /// The request is carried out, then the connection is cut.
    LOST_ANSWER("lost-answer"),
    /// The token may look but not change.
    READ_ONLY("read-only"),
    /// The token is not accepted at all.
    UNAUTHORISED("unauthorised"),
    /// Every answer waits.
    SLOW("slow"),
    /// Nothing listens at the endpoint.
    REFUSED("refused");

    private final String code;

    TroubleKind(String code) {
        this.code = code;
    }

    /// The word for it in scenario files; never changes.
    public String code() {
        return code;
    }
}
