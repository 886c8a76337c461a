// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.route53;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Ends an answer that is longer than any real one or that comes drop by drop; the SDK would read both for
/// ever.
final class BoundedAnswers implements ExecutionInterceptor {
    private static final long LARGEST = 2L << 20;

    /// The answer was cut off because it went on and on.
    static final class Endless extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final InstantSource clock;
    private final Duration longest;

    /// An answer may take as long as `longest` from its first byte on.
    BoundedAnswers(InstantSource clock, Duration longest) {
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        return context.responseBody()
                .map(body -> new Bounded(body, clock, clock.instant().plus(longest)));
    }

    private static final class Bounded extends FilterInputStream {
        private final InstantSource clock;
        private final Instant deadline;
        private long left = LARGEST;

        Bounded(InputStream answer, InstantSource clock, Instant deadline) {
            super(answer);
            this.clock = clock;
            this.deadline = deadline;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            var count = super.read(to, offset, length);
            left -= Math.max(count, 0);
            if (left < 0) {
                throw new Endless();
            }
            if (clock.instant().isAfter(deadline)) {
                throw new SocketTimeoutException("The answer takes too long.");
            }
            return count;
        }
    }
}
