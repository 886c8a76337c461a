// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.prove.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.lab.net.Conversation;
import dev.bascule.lab.net.Door;
import dev.bascule.lab.tls.LabAuthority;
import dev.bascule.lab.tls.LabAuthority.Validity;
import dev.bascule.lab.tls.TlsConversation;
import dev.bascule.supervisor.prove.Handshake;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Over real sockets, with certificates made for the test.
class SocketHandshakeTest {
    private static final Instant NOW = Instant.now();
    private static final Validity VALID = new Validity(NOW.minusSeconds(3600), NOW.plus(Duration.ofDays(30)));
    private static final Validity OVER = new Validity(NOW.minusSeconds(7200), NOW.minusSeconds(3600));
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private LabAuthority authority;
    private Authorities trusted;

    @BeforeEach
    void found() throws Exception {
        authority = LabAuthority.found(VALID);
        var pem = folder.resolve("authority.pem");
        Files.writeString(pem, authority.pem());
        trusted = new Authorities(Optional.of(pem));
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    private Handshake.Finding greet(String certified, Validity validity, Authorities who) throws Exception {
        var context = authority.server(certified, validity);
        return greetAt(new TlsConversation(_ -> {}, context, context), who, PATIENCE);
    }

    private Handshake.Finding greetAt(Conversation there, Authorities who, Duration patience) throws Exception {
        try (var door = Door.open(new InetSocketAddress("127.0.0.1", 0), there, threads)) {
            return new SocketHandshake(who, patience, () -> NOW)
                    .greet("www.example.com", "127.0.0.1:" + door.address().getPort());
        }
    }

    @Test
    void aGoodCertificateSaysHowLongItHolds() throws Exception {
        var finding = greet("www.example.com", VALID, trusted);
        assertThat(finding.problem()).isEmpty();
        assertThat(Duration.between(NOW, finding.validUntil().orElseThrow()).toDays())
                .isBetween(29L, 30L);
        assertThat(finding.how()).contains("TLSv1.3", "Bascule lab authority");
    }

    @Test
    void aWildcardCoversOneLabelAndNoMore() throws Exception {
        assertThat(greet("*.example.com", VALID, trusted).problem()).isEmpty();
        assertThat(CertificateNames.covers("*.example.com", "a.b.example.com")).isFalse();
        assertThat(CertificateNames.covers("*.example.com", "example.com")).isFalse();
    }

    @Test
    void aCertificateThatIsOverIsToldWithItsEnd() throws Exception {
        var finding = greet("www.example.com", OVER, trusted);
        assertThat(finding.problem().orElseThrow()).contains("expired");
        assertThat(finding.validUntil().orElseThrow()).isBefore(NOW);
    }

    @Test
    void aCertificateForAnotherNameIsToldWithThatName() throws Exception {
        assertThat(greet("other.example.com", VALID, trusted).problem().orElseThrow())
                .contains("not for www.example.com but for other.example.com");
    }

    @Test
    void nobodyVouchesForAnAuthorityThatIsNotNamed() throws Exception {
        assertThat(greet("www.example.com", VALID, new Authorities(Optional.empty()))
                        .problem()
                        .orElseThrow())
                .contains("no known authority");
        var missing = new Authorities(Optional.of(folder.resolve("missing.pem")));
        assertThat(greet("www.example.com", VALID, missing).problem().orElseThrow())
                .contains("cannot be read");
    }

    @Test
    void aServerWithoutTlsIsToldAsSuch() throws Exception {
        Conversation plain = guest -> guest.getOutputStream().write("220 hello\r\n".getBytes());
        assertThat(greetAt(plain, trusted, PATIENCE).problem()).isPresent();
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedForForEver() throws Exception {
        Conversation silent = guest -> guest.getInputStream().transferTo(OutputStream.nullOutputStream());
        assertThat(greetAt(silent, trusted, Duration.ofMillis(200)).problem()).isPresent();
    }

    @Test
    void aClosedDoorIsToldAsNobodyThere() throws Exception {
        int free;
        try (var door = Door.open(new InetSocketAddress("127.0.50.9", 0), _ -> {}, threads)) {
            free = door.address().getPort();
        }
        assertThat(new SocketHandshake(trusted, PATIENCE, () -> NOW)
                        .greet("www.example.com", "127.0.50.9:" + free)
                        .problem()
                        .orElseThrow())
                .startsWith("nobody answers there");
    }
}
