// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.prove.tls;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/// Keeps the certificates that a server shows and lets every handshake go on, because they are judged after it
/// and nothing is ever sent over the connection.
final class ShownChain extends X509ExtendedTrustManager {
    private volatile List<X509Certificate> chain = List.of();

    List<X509Certificate> chain() {
        return chain;
    }

    X509Certificate leaf() throws CertificateException {
        if (chain.isEmpty()) {
            throw new CertificateException("the server showed no certificate");
        }
        return chain.getFirst();
    }

    private void shown(X509Certificate[] certificates) {
        chain = List.of(certificates);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] certificates, String type) {
        shown(certificates);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] certificates, String type, Socket socket) {
        shown(certificates);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] certificates, String type, SSLEngine engine) {
        shown(certificates);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] certificates, String type) throws CertificateException {
        throw new CertificateException("There are no clients here.");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] certificates, String type, Socket socket)
            throws CertificateException {
        checkClientTrusted(certificates, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] certificates, String type, SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(certificates, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
