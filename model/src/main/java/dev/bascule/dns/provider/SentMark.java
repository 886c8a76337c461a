// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.EventListener;

/// Rides on a request as its tag and knows whether a single byte of it left this machine. That alone tells "not
/// sent" from "outcome unknown".
final class SentMark {
    private final AtomicBoolean sent = new AtomicBoolean();

    boolean isSet() {
        return sent.get();
    }

    static EventListener listener() {
        return new EventListener() {
            @Override
            public void requestHeadersStart(Call call) {
                var mark = call.request().tag(SentMark.class);
                if (mark != null) {
                    mark.sent.set(true);
                }
            }
        };
    }
}
