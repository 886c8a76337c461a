// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// Issues certificates that nobody outside the lab trusts. Its own key is made anew for each world.
public final class LabAuthority {
    private static final String NAME = "Bascule lab authority";
    private static final String ECDSA_WITH_SHA256 = "2a8648ce3d040302";
    private static final String COMMON_NAME = "550403";
    private static final String BASIC_CONSTRAINTS = "551d13";
    private static final String ALTERNATIVE_NAMES = "551d11";
    private static final int DNS_NAME = 0x82;
    private static final int EXTENSIONS = 0xa3;
    private static final int VERSION = 0xa0;
    private static final char[] NO_PASSWORD = new char[0];

    /// From when until when a certificate holds.
    public record Validity(Instant from, Instant until) {}

    private final KeyPair keys;
    private final X509Certificate certificate;
    private long issued;

    private LabAuthority(KeyPair keys, Validity validity) throws GeneralSecurityException {
        this.keys = keys;
        var isAuthority = extension(BASIC_CONSTRAINTS, Der.sequence(Der.yes()));
        this.certificate = signed(NAME, keys.getPublic(), validity, isAuthority);
    }

    public static LabAuthority found(Validity validity) throws IOException {
        try {
            return new LabAuthority(pair(), validity);
        } catch (GeneralSecurityException impossible) {
            throw new IOException("This Java cannot make certificates: " + impossible.getMessage(), impossible);
        }
    }

    /// Its own certificate, as a file of trusted authorities has it.
    public String pem() throws IOException {
        try {
            var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
            return "-----BEGIN CERTIFICATE-----\n" + lines.encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException impossible) {
            throw new IOException("The lab's certificate cannot be written.", impossible);
        }
    }

    /// What a server of this name needs, with a certificate that holds for so long, which may be over already.
    public synchronized SSLContext server(String name, Validity validity) throws IOException {
        try {
            var own = pair();
            var names = extension(
                    ALTERNATIVE_NAMES, Der.sequence(Der.tagged(DNS_NAME, name.getBytes(StandardCharsets.US_ASCII))));
            var leaf = signed(name, own.getPublic(), validity, names);
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setKeyEntry(name, own.getPrivate(), NO_PASSWORD, new X509Certificate[] {leaf, certificate});
            var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, NO_PASSWORD);
            var context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IOException("The lab cannot make a certificate for " + name + ".", impossible);
        }
    }

    private static KeyPair pair() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    /// A certificate of version 3 (RFC 5280, section 4.1), signed by this authority.
    private X509Certificate signed(String subject, PublicKey key, Validity validity, byte[] extension)
            throws GeneralSecurityException {
        var algorithm = Der.sequence(Der.identifier(ECDSA_WITH_SHA256));
        var body = Der.sequence(
                Der.tagged(VERSION, Der.integer(2)),
                Der.integer(++issued),
                algorithm,
                name(NAME),
                Der.sequence(Der.time(validity.from()), Der.time(validity.until())),
                name(subject),
                key.getEncoded(),
                Der.tagged(EXTENSIONS, Der.sequence(extension)));
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(body);
        var whole = Der.sequence(body, algorithm, Der.bits(signature.sign()));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole));
    }

    private static byte[] name(String common) {
        return Der.sequence(Der.set(Der.sequence(Der.identifier(COMMON_NAME), Der.text(common))));
    }

    private static byte[] extension(String identifier, byte[] value) {
        return Der.sequence(Der.identifier(identifier), Der.octets(value));
    }
}
