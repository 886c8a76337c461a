// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.EventListener;

/// Rides on a request as its tag and knows whether a single byte of it left this machine. That alone tells "not
/// sent" from "outcome unknown". A reading may go out again on a fresh connection; then only that one counts.
final class SentMark {
    private final AtomicBoolean sent = new AtomicBoolean();

    boolean isSet() {
        return sent.get();
    }

    static EventListener listener() {
        return new EventListener() {
            @Override
            public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
                put(call, false);
            }

            @Override
            public void requestHeadersStart(Call call) {
                put(call, true);
            }

            private void put(Call call, boolean isSent) {
                var mark = call.request().tag(SentMark.class);
                if (mark != null) {
                    mark.sent.set(isSent);
                }
            }
        };
    }
}
