// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.prove.tls;

import dev.bascule.supervisor.prove.Handshake;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/// A handshake over a socket of its own, for each greeting a new one. The certificate is taken as shown and
/// judged afterwards, so that a bad one can be told with its reason. Safe from any thread.
public final class SocketHandshake implements Handshake {
    private final Authorities authorities;
    private final Duration patience;
    private final InstantSource clock;

    public SocketHandshake(Authorities authorities, Duration patience, InstantSource clock) {
        this.authorities = authorities;
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    public Finding greet(String name, String door) throws InterruptedException {
        var shown = new ShownChain();
        var how = "TLS handshake with the name " + name + " at " + door;
        try (var plain = new Socket()) {
            plain.connect(address(door), (int) patience.toMillis());
            plain.setSoTimeout((int) patience.toMillis());
            var protocol = handshake(plain, name, shown);
            return judged(name, shown, how + ", " + protocol);
        } catch (SSLException | SocketTimeoutException refused) {
            requireGoingOn();
            return new Finding(Optional.empty(), Optional.of(said(refused)), how);
        } catch (IOException | GeneralSecurityException unreachable) {
            requireGoingOn();
            return new Finding(Optional.empty(), Optional.of("nobody answers there: " + said(unreachable)), how);
        }
    }

    /// An interrupt closes the socket, which is then no finding about the server.
    private static void requireGoingOn() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("The handshake was stopped.");
        }
    }

    private static String handshake(Socket plain, String name, ShownChain shown)
            throws IOException, GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {shown}, null);
        try (var socket = (SSLSocket) context.getSocketFactory().createSocket(plain, name, plain.getPort(), false)) {
            var parameters = socket.getSSLParameters();
            parameters.setServerNames(List.of(new SNIHostName(name)));
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return socket.getSession().getProtocol();
        }
    }

    private Finding judged(String name, ShownChain shown, String how) throws GeneralSecurityException {
        var leaf = shown.leaf();
        var until = leaf.getNotAfter().toInstant();
        var issuer = ", issued by " + leaf.getIssuerX500Principal().getName();
        return new Finding(Optional.of(until), problem(name, shown, clock.instant()), how + issuer);
    }

    private Optional<String> problem(String name, ShownChain shown, Instant now) throws GeneralSecurityException {
        var leaf = shown.leaf();
        if (now.isAfter(leaf.getNotAfter().toInstant())) {
            return Optional.of(
                    "the certificate expired at " + leaf.getNotAfter().toInstant());
        }
        if (now.isBefore(leaf.getNotBefore().toInstant())) {
            return Optional.of(
                    "the certificate is valid only from " + leaf.getNotBefore().toInstant());
        }
        var names = CertificateNames.of(leaf);
        if (names.stream().noneMatch(n -> CertificateNames.covers(n, name))) {
            return Optional.of("the certificate is not for " + name + " but for "
                    + (names.isEmpty() ? "no name" : String.join(", ", names)));
        }
        return authorities.distrust(shown.chain());
    }

    private static InetSocketAddress address(String door) throws UnknownHostException {
        var colon = door.lastIndexOf(':');
        var address = new InetSocketAddress(door.substring(0, colon), Integer.parseInt(door.substring(colon + 1)));
        if (address.isUnresolved()) {
            throw new UnknownHostException("the name of " + door + " is not known");
        }
        return address;
    }

    private static String said(Exception failed) {
        return Optional.ofNullable(failed.getMessage()).orElse(failed.getClass().getSimpleName());
    }
}
