// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.prove.tls;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The names that a certificate is for: those of its subject alternative names (RFC 9525); the common name
/// counts no more, to us as to browsers.
final class CertificateNames {
    private static final int DNS = 2;

    private CertificateNames() {}

    static List<String> of(X509Certificate certificate) throws CertificateParsingException {
        return Optional.ofNullable(certificate.getSubjectAlternativeNames()).stream()
                .flatMap(all -> all.stream())
                .filter(name -> name.getFirst().equals(DNS))
                .map(name -> String.valueOf(name.get(1)).toLowerCase(Locale.ROOT))
                .toList();
    }

    /// A wildcard stands for exactly one label, the leftmost.
    static boolean covers(String certified, String name) {
        var wanted = name.toLowerCase(Locale.ROOT);
        if (!certified.startsWith("*.")) {
            return certified.equals(wanted);
        }
        var dot = wanted.indexOf('.');
        return dot > 0 && certified.substring(1).equals(wanted.substring(dot));
    }
}
