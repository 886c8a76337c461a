// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTextTest {
    @ParameterizedTest
    @CsvSource({
        "2001:DB8:0:0:0:0:0:1, 2001:db8::1",
        "2001:db8::1, 2001:db8::1",
        "::, ::",
        "0:0:0:0:0:0:0:1, ::1",
        "1:0:0:2:0:0:0:3, 1:0:0:2::3",
        "1:0:2:3:4:5:6:7, 1:0:2:3:4:5:6:7",
        "fe80:0000::0001:0, fe80::1:0",
        "::ffff:192.0.2.1, ::ffff:c000:201",
    })
    void writesIpv6InItsShortestForm(String text, String canonical) {
        assertThat(AddressText.canonical(RecordType.AAAA, text)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.2.3", "1.2.3.4.5", "256.1.1.1", "1.2.3.x", "1..2.3", "2001:db8::1", "host"})
    void refusesWhatIsNoIpv4Address(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AddressText.canonical(RecordType.A, text))
                .withMessageContaining("'" + text + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "1:2:3", "1::2::3", "12345::", "1:2:3:4:5:6:7:8:9", "g::", "192.0.2.1"})
    void refusesWhatIsNoIpv6Address(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AddressText.canonical(RecordType.AAAA, text));
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.010, 203.0.113.10", "1.2.3.4, 1.2.3.4"})
    void writesIpv4WithoutLeadingZeros(String text, String canonical) {
        assertThat(AddressText.canonical(RecordType.A, text)).isEqualTo(canonical);
    }
}
