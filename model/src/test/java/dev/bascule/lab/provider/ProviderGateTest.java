// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.drill.Fault;
import dev.bascule.drill.TroubleKind;
import dev.bascule.drill.TroubleScope;
import dev.bascule.lab.net.HttpReply;
import dev.bascule.lab.net.HttpRequest;
import dev.bascule.lab.net.Pause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProviderGateTest {
    private final List<String> carriedOut = new ArrayList<>();
    private final ProviderApi api = new ProviderApi() {
        @Override
        public HttpReply.Answer answer(HttpRequest request) {
            carriedOut.add(request.method());
            return HttpReply.json(200, "{}");
        }

        @Override
        public HttpReply.Answer refusal(TroubleKind kind, Duration delay) {
            return HttpReply.json(500, "\"" + kind.code() + " " + delay.toSeconds() + "\"");
        }
    };
    private final ProviderGate gate = new ProviderGate(api, new Pause());

    private static Fault.Provider trouble(TroubleKind kind, TroubleScope scope, int after, int times) {
        return new Fault.Provider("do", kind, scope, after, times, Duration.ofSeconds(0));
    }

    private String call(String method) throws InterruptedException {
        return switch (gate.handle(new HttpRequest(method, "/", Map.of(), Map.of(), ""))) {
            case HttpReply.Answer(var status, var _, var body) -> status + " " + body;
            case HttpReply.Dropped _ -> "dropped";
        };
    }

    @Test
    void letsEverythingThroughWithoutTrouble() throws Exception {
        assertThat(call("GET")).isEqualTo("200 {}");
    }

    @Test
    void strikesOnlyWithinItsScopeAndAfterThoseItSpares() throws Exception {
        gate.trouble(trouble(TroubleKind.BROKEN, TroubleScope.WRITES, 1, 2));
        assertThat(call("GET")).startsWith("200");
        assertThat(call("POST")).startsWith("200");
        assertThat(call("GET")).startsWith("200");
        assertThat(call("PUT")).isEqualTo("500 \"broken 0\"");
        assertThat(call("DELETE")).isEqualTo("500 \"broken 0\"");
        assertThat(call("POST")).startsWith("200");
        assertThat(carriedOut).containsExactly("GET", "POST", "GET", "POST");
    }

    @Test
    void aLostAnswerIsCarriedOutAndDropped() throws Exception {
        gate.trouble(trouble(TroubleKind.LOST_ANSWER, TroubleScope.WRITES, 0, 1));
        assertThat(call("POST")).isEqualTo("dropped");
        assertThat(carriedOut).containsExactly("POST");
    }

    @Test
    void aReadOnlyTokenReads() throws Exception {
        gate.trouble(trouble(TroubleKind.READ_ONLY, TroubleScope.ALL, 0, 0));
        assertThat(call("GET")).startsWith("200");
        assertThat(call("PATCH")).isEqualTo("500 \"read-only 0\"");
        assertThat(carriedOut).containsExactly("GET");
    }

    @Test
    void theOldestOfSeveralTroublesDecidesAndEachHealsByItself() throws Exception {
        var first = trouble(TroubleKind.BROKEN, TroubleScope.ALL, 0, 0);
        var second = trouble(TroubleKind.UNAVAILABLE, TroubleScope.ALL, 0, 0);
        gate.trouble(first);
        gate.trouble(second);
        assertThat(call("GET")).contains("broken");
        gate.heal(first);
        assertThat(call("GET")).contains("unavailable");
        gate.heal(second);
        assertThat(call("GET")).startsWith("200");
    }

    @ParameterizedTest
    @EnumSource(
            value = TroubleKind.class,
            names = {"THROTTLED", "BROKEN", "UNAVAILABLE", "UNAUTHORISED"})
    void asksTheProviderForItsOwnForm(TroubleKind kind) throws Exception {
        gate.trouble(trouble(kind, TroubleScope.ALL, 0, 0));
        assertThat(call("GET")).isEqualTo("500 \"" + kind.code() + " 0\"");
        assertThat(carriedOut).isEmpty();
    }
}
