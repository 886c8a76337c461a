// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check.probe;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/// Asks the operating system, as users' programs do. The system's resolver can block for half a minute and
/// heeds no interrupt, so it runs on `threads`: platform threads, because it would hold the carrier of a
/// virtual one.
public final class SystemNames implements NameLookup {
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9A-Fa-f.]*:[0-9A-Fa-f:.%\\w]*");

    private final ExecutorService threads;

    public SystemNames(ExecutorService threads) {
        this.threads = threads;
    }

    @Override
    public List<InetAddress> lookup(String host, Duration patience) throws IOException {
        if (LITERAL.matcher(host).matches()) {
            return List.of(InetAddress.getByName(host));
        }
        var answer = threads.submit(() -> InetAddress.getAllByName(host));
        try {
            return List.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw unknown(host + " did not resolve within " + patience.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            throw unknown(host + " does not resolve", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while resolving " + host);
        }
    }

    private static UnknownHostException unknown(String message, Exception cause) {
        var unknown = new UnknownHostException(message);
        unknown.initCause(cause);
        return unknown;
    }
}
