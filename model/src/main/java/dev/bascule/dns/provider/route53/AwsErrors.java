// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.route53;

import dev.bascule.dns.ProblemClass;
import dev.bascule.dns.ProviderException;
import dev.bascule.dns.provider.Direction;
import dev.bascule.dns.provider.Problems;
import dev.bascule.dns.provider.RetryAfter;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.route53.model.InvalidChangeBatchException;

/// Classifies what the SDK throws. A refused signature is laid at the clock's door when our clock and the
/// answer's Date are more than five minutes apart, which is what AWS allows.
record AwsErrors(Problems problems) {
    private static final Duration SKEW_ALLOWED = Duration.ofMinutes(5);

    ProviderException of(SdkException thrown, Direction direction, String what, Instant now) {
        return thrown instanceof AwsServiceException refused
                ? refusal(refused, direction, what, now)
                : lost(thrown, direction, what);
    }

    private ProviderException lost(SdkException thrown, Direction direction, String what) {
        var causes = Stream.iterate((Throwable) thrown, cause -> cause != null, Throwable::getCause)
                .toList();
        if (causes.stream().anyMatch(AwsErrors::isBeforeSending)) {
            return problems.of(ProblemClass.NOT_SENT, what, "no connection");
        }
        if (causes.stream().anyMatch(BoundedAnswers.Endless.class::isInstance)) {
            return problems.of(direction.garbled(), what, "the answer has no end");
        }
        return causes.stream().anyMatch(IOException.class::isInstance)
                ? problems.of(direction.lost(), what, "no answer")
                : problems.of(direction.garbled(), what, "the answer cannot be understood");
    }

    private static boolean isBeforeSending(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof SSLHandshakeException
                || "Connect timed out".equals(cause.getMessage());
    }

    private ProviderException refusal(AwsServiceException refused, Direction direction, String what, Instant now) {
        var code = details(refused).map(AwsErrorDetails::errorCode).orElse("");
        var text = text(refused);
        var said = "status " + refused.statusCode() + (code.isEmpty() ? "" : ", " + code)
                + (text.isEmpty() ? "" : ": " + text);
        if (refused.statusCode() < 400) {
            return problems.of(direction.garbled(), what, said + detour(refused));
        }
        var skew = skew(refused, now);
        if (isSignature(refused, code, text)
                && skew.filter(s -> s.abs().compareTo(SKEW_ALLOWED) > 0).isPresent()) {
            return problems.of(ProblemClass.CLOCK, what, said + ". " + offset(skew.get()));
        }
        return problems.of(kind(refused, code, text, direction), what, said);
    }

    /// A redirection is not followed: another host must not see what is signed for this one.
    private static String detour(AwsServiceException refused) {
        return details(refused)
                .flatMap(details -> Optional.ofNullable(details.sdkHttpResponse()))
                .flatMap(response -> response.firstMatchingHeader("Location"))
                .map(to -> ", it redirects to " + to.replaceAll("^[a-z]+://|[/?#].*$", "")
                        + ", which is not followed, since the signed request would go along; check the endpoint")
                .orElse("");
    }

    private static ProblemClass kind(AwsServiceException refused, String code, String text, Direction direction) {
        return switch (code) {
            case "Throttling", "ThrottlingException", "RequestLimitExceeded" -> ProblemClass.THROTTLED;
            case "PriorRequestNotComplete" -> ProblemClass.BUSY;
            case "AccessDenied", "AccessDeniedException" -> direction.failed(403);
            case "InvalidClientTokenId",
                    "SignatureDoesNotMatch",
                    "InvalidSignatureException",
                    "ExpiredToken",
                    "ExpiredTokenException",
                    "RequestExpired",
                    "UnrecognizedClientException",
                    "MissingAuthenticationToken" -> ProblemClass.CREDENTIALS;
            case "NoSuchHostedZone" -> ProblemClass.ZONE_MISSING;
            case "NoSuchChange" -> ProblemClass.UNKNOWN;
            case "InvalidChangeBatch" -> refusedBatch(text);
            default ->
                isSignature(refused, code, text) ? ProblemClass.CREDENTIALS : direction.failed(refused.statusCode());
        };
    }

    private static ProblemClass refusedBatch(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("not found") || lower.contains("do not match")) {
            return ProblemClass.CONFLICT;
        }
        if (lower.contains("cname")) {
            return ProblemClass.CNAME_CLASH;
        }
        return lower.contains("already exists") ? ProblemClass.DUPLICATE : ProblemClass.INVALID;
    }

    /// Signature failures may come in a form of their own, without a code.
    private static boolean isSignature(AwsServiceException refused, String code, String text) {
        var words = (code + " " + text).toLowerCase(Locale.ROOT);
        return refused.statusCode() == 403 && (words.contains("signature") || words.contains("expired"));
    }

    private static Optional<AwsErrorDetails> details(AwsServiceException refused) {
        return Optional.ofNullable(refused.awsErrorDetails());
    }

    private static String text(AwsServiceException refused) {
        var messages = refused instanceof InvalidChangeBatchException batch ? String.join(" ", batch.messages()) : "";
        var message = details(refused).map(AwsErrorDetails::errorMessage).orElse("");
        return (message + " " + messages).strip();
    }

    private static Optional<Duration> skew(AwsServiceException refused, Instant now) {
        return details(refused)
                .flatMap(details -> Optional.ofNullable(details.sdkHttpResponse()))
                .flatMap(response -> response.firstMatchingHeader("Date"))
                .flatMap(RetryAfter::date)
                .map(theirs -> Duration.between(theirs, now));
    }

    private static String offset(Duration skew) {
        return "This machine's clock is " + skew.abs().toSeconds() + " s " + (skew.isNegative() ? "behind" : "ahead of")
                + " AWS";
    }
}
