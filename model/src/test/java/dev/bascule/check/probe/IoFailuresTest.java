// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.check.ErrorClass;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IoFailuresTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new ConnectException("Connection refused"), ErrorClass.REFUSED),
                Arguments.of(new ConnectException("Connection timed out"), ErrorClass.TIMEOUT),
                Arguments.of(new NoRouteToHostException("No route to host"), ErrorClass.TIMEOUT),
                Arguments.of(new ConnectException("Host is unreachable"), ErrorClass.TIMEOUT),
                Arguments.of(new SocketTimeoutException("Read timed out"), ErrorClass.TIMEOUT),
                Arguments.of(new UnknownHostException("api"), ErrorClass.DNS),
                Arguments.of(new SSLHandshakeException("certificate expired"), ErrorClass.TLS),
                Arguments.of(new ProtocolException("Unexpected status line"), ErrorClass.PROTOCOL),
                Arguments.of(new EOFException(), ErrorClass.PROTOCOL),
                Arguments.of(new SocketException("Connection reset"), ErrorClass.PROTOCOL),
                Arguments.of(new SocketException("Broken pipe"), ErrorClass.PROTOCOL),
                Arguments.of(new ConnectException("Network is unreachable"), ErrorClass.INTERNAL),
                Arguments.of(new SocketException("Too many open files"), ErrorClass.INTERNAL),
                Arguments.of(new IOException("something never seen before"), ErrorClass.INTERNAL));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void holdsAgainstTheTargetOnlyWhatIsUnderstoodAsItsOwn(IOException failure, ErrorClass expected) {
        assertThat(IoFailures.classOf(failure)).isEqualTo(expected);
    }
}
