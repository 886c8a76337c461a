// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check.probe;

import java.net.InetSocketAddress;
import java.net.Proxy;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;

/// Remembers how far one call came, so that a timeout can say what it was waiting for.
final class HttpPhase extends EventListener {
    private volatile String phase = "resolving the name";

    String words() {
        return phase;
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        phase = "connecting to " + address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    @Override
    public void secureConnectStart(Call call) {
        phase = "agreeing on TLS";
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        phase = "sending the question";
    }

    @Override
    public void requestHeadersEnd(Call call, okhttp3.Request request) {
        phase = "waiting for the answer";
    }

    @Override
    public void responseBodyStart(Call call) {
        phase = "reading the answer";
    }
}
