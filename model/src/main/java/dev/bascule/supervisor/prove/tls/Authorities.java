// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.prove.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// Who may vouch for a server: the authorities of the JDK, and those of a PEM file where one is named. The file
/// is read at each question, so that a renewed one counts at once.
public record Authorities(Optional<Path> further) {
    private static final String SERVER = "UNKNOWN";

    /// Why nobody vouches for the chain; empty when somebody does.
    Optional<String> distrust(List<X509Certificate> chain) throws GeneralSecurityException {
        var why = refusal(manager(null), chain);
        if (why.isEmpty() || further.isEmpty()) {
            return why;
        }
        try {
            return refusal(manager(store(further.get())), chain);
        } catch (IOException unreadable) {
            return Optional.of("the authorities in " + further.get() + " cannot be read (" + unreadable.getMessage()
                    + "), and nobody else vouches for it");
        }
    }

    private static Optional<String> refusal(X509TrustManager manager, List<X509Certificate> chain) {
        try {
            manager.checkServerTrusted(chain.toArray(X509Certificate[]::new), SERVER);
            return Optional.empty();
        } catch (CertificateException refused) {
            return Optional.of("no known authority vouches for the certificate of "
                    + chain.getFirst().getIssuerX500Principal().getName());
        }
    }

    private static X509TrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("this Java has no X.509 trust manager"));
    }

    private static KeyStore store(Path pem) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var in = Files.newInputStream(pem)) {
            var number = 0;
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("authority-" + number++, certificate);
            }
        }
        return store;
    }
}
