// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check.probe;

import dev.bascule.check.ErrorClass;
import dev.bascule.check.Outcome;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Objects;
import javax.net.ssl.SSLException;

/// Names the class of a network failure. What is ours (an interrupt, no network at all, no file handles) and
/// what is not understood is INTERNAL, because an unknown error is never held against a target.
final class IoFailures {
    private IoFailures() {}

    /// `where` says what was asked, fit to show; `phase` how far it came.
    static Outcome.Failed classify(IOException e, String where, String phase, Patience patience) {
        var error = classOf(e);
        var words = switch (error) {
            case REFUSED -> where + " refused the connection";
            case TIMEOUT ->
                isUnreachable(e)
                        ? where + " cannot be reached: " + message(e)
                        : where + " gave no answer within " + patience.words() + ", stopped while " + phase;
            case DNS -> where + ": " + message(e);
            case TLS -> where + ": no trusted TLS connection, " + message(e);
            case PROTOCOL -> where + " broke off while " + phase + ": " + message(e);
            case STATUS, CONTENT, AUTH -> where + ": " + message(e);
            case INTERNAL -> "our own trouble, not " + where + "'s: " + message(e);
        };
        return new Outcome.Failed(error, words);
    }

    static ErrorClass classOf(IOException e) {
        if (Thread.currentThread().isInterrupted()) {
            return ErrorClass.INTERNAL;
        }
        return switch (e) {
            case ConnectException c when c.getCause() instanceof IOException inner -> classOf(inner); // okhttp wraps
            case UnknownHostException _ -> ErrorClass.DNS;
            case NoRouteToHostException _ -> ErrorClass.TIMEOUT;
            case InterruptedIOException _ -> ErrorClass.TIMEOUT;
            case SSLException _ -> ErrorClass.TLS;
            case ProtocolException _, EOFException _ -> ErrorClass.PROTOCOL;
            case SocketException socket -> classOfSocket(socket);
            default -> message(e).contains("unexpected end of stream") ? ErrorClass.PROTOCOL : ErrorClass.INTERNAL;
        };
    }

    private static ErrorClass classOfSocket(SocketException e) {
        var text = message(e).toLowerCase(Locale.ROOT);
        if (text.contains("network is unreachable") || text.contains("too many open files")) {
            return ErrorClass.INTERNAL;
        }
        if (text.contains("timed out") || text.contains("unreachable") || text.contains("no route")) {
            return ErrorClass.TIMEOUT;
        }
        if (text.contains("refused")) {
            return ErrorClass.REFUSED;
        }
        var brokeOff = text.contains("reset") || text.contains("broken pipe") || text.contains("abort");
        return brokeOff && !(e instanceof ConnectException) ? ErrorClass.PROTOCOL : ErrorClass.INTERNAL;
    }

    private static boolean isUnreachable(IOException e) {
        return !(e instanceof InterruptedIOException) && !message(e).contains("timed out");
    }

    static String message(Throwable e) {
        return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    }
}
