// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.step;

import dev.bascule.failover.plan.HookCall;
import dev.bascule.failover.plan.StepResult;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/// Calls an HTTP hook and keeps the first 4,096 bytes of the answer. Without an expected status 200 to 299 is
/// success.
public final class HttpHook {
    private static final long KEPT = 4096;

    private final OkHttpClient client;

    public HttpHook(OkHttpClient client) {
        this.client = client;
    }

    StepResult run(HookCall.Http hook, HookContext context, Duration patience) {
        var url = HttpUrl.parse(context.fill(hook.url()));
        if (url == null) {
            return new StepResult.Failed("'" + hook.url() + "' is no URL", false, List.of());
        }
        var body = hook.method().equals("GET") || hook.method().equals("HEAD") ? null : RequestBody.create(new byte[0]);
        var request = new Request.Builder().url(url).method(hook.method(), body).build();
        var call = client.newBuilder()
                .callTimeout(patience.isPositive() ? patience : Duration.ofMillis(1))
                .build()
                .newCall(request);
        try (var response = call.execute()) {
            var text = response.peekBody(KEPT).string();
            var evidence = List.of(hook.method() + " " + url.redact(), "status " + response.code(), text);
            var right = hook.expectedStatus().isPresent()
                    ? response.code() == hook.expectedStatus().getAsInt()
                    : response.isSuccessful();
            var holds =
                    hook.bodyContains().filter(wanted -> !text.contains(wanted)).isEmpty();
            return right && holds
                    ? new StepResult.Done("status " + response.code(), evidence)
                    : new StepResult.Failed(
                            "status " + response.code() + (holds ? "" : ", unexpected content"), true, evidence);
        } catch (IOException unanswered) {
            return new StepResult.Failed("no answer: " + unanswered.getMessage(), true, List.of());
        }
    }
}
