// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.step;

import dev.bascule.failover.plan.HookCall;
import dev.bascule.failover.plan.StepResult;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/// Calls an HTTP hook, told in headers what happens, and keeps the first 4,096 characters of the answer;
/// expected content is looked for in its first mebibyte. Without an expected status 200 to 299 is success.
public final class HttpHook {
    private static final int KEPT = 4096;
    private static final long READ = 1L << 20;

    private final OkHttpClient client;
    private final Confidential confidential;

    public HttpHook(OkHttpClient client, Confidential confidential) {
        this.client = client;
        this.confidential = confidential;
    }

    StepResult run(HookCall.Http hook, HookContext context, Duration patience) {
        var url = HttpUrl.parse(context.fillUrl(hook.url()));
        if (url == null) {
            return new StepResult.Failed("'" + hook.url() + "' is no URL", false, List.of());
        }
        var body = hook.method().equals("GET") || hook.method().equals("HEAD") ? null : RequestBody.create(new byte[0]);
        var request = new Request.Builder()
                .url(url)
                .headers(Headers.of(context.headers()))
                .method(hook.method(), body)
                .build();
        var call = client.newBuilder()
                .callTimeout(patience.isPositive() ? patience : Duration.ofMillis(1))
                .build()
                .newCall(request);
        try (var response = call.execute()) {
            var text = response.peekBody(READ).string();
            var kept = Confidential.cut(confidential.hidden(text), KEPT);
            var evidence = List.of(hook.method() + " " + url.redact(), "status " + response.code(), kept);
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
