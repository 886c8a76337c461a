// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check.probe;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"token\": \"s3cr3t\"}",
                "{\"db_password\":\"s3cr3t\",\"a\":1}",
                "password=s3cr3t&x=1",
                "api-key: s3cr3t",
                "Authorization: s3cr3t",
                "accessKey=s3cr3t",
                "{\"token\": \"s3cr3t and cut off here",
                "jdbc://ops:s3cr3t@db.example.com/x",
            })
    void hidesWhatIsNamedLikeASecret(String text) {
        assertThat(Exchanges.hidden(text)).doesNotContain("s3cr3t");
    }

    @Test
    void leavesTheRestReadable() {
        assertThat(Exchanges.hidden("{\"state\":\"degraded\",\"tokens_left\": 4, \"keys\": 2}"))
                .isEqualTo("{\"state\":\"degraded\",\"tokens_left\": (hidden), \"keys\": 2}");
        assertThat(Exchanges.address(HttpUrl.get("http://u:p@h.example.com/a?sig=1&site=fra1#x")))
                .isEqualTo("http://h.example.com/a?site=fra1&sig=hidden");
    }

    @Test
    void isQuickOnHostileText() {
        assertThat(Exchanges.hidden("token".repeat(100_000))).hasSizeLessThanOrEqualTo(4_096);
        assertThat(Exchanges.hidden("//" + "x".repeat(500_000))).hasSizeLessThanOrEqualTo(4_096);
        assertThat(Exchanges.hidden("password" + " ".repeat(500_000))).hasSizeLessThanOrEqualTo(4_096);
    }
}
