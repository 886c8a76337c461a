// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider;

import dev.bascule.drill.TroubleKind;
import dev.bascule.lab.net.HttpReply;
import dev.bascule.lab.net.HttpRequest;
import java.time.Duration;

/// One provider's interface: how it answers, and what its trouble looks like on the wire. Safe for any thread;
/// changes are applied one after another.
public interface ProviderApi {
    HttpReply.Answer answer(HttpRequest request);

    /// The answer to one whose token may look and not change; a provider that shows rights shows these.
    default HttpReply.Answer answerToReader(HttpRequest request) {
        return answer(request);
    }

    /// The answer in the provider's own form for trouble that has one; `delay` is `Retry-After`, or zero for
    /// none.
    HttpReply.Answer refusal(TroubleKind kind, Duration delay);
}
