// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider.route53;

import dev.bascule.lab.net.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/// Checks that a request is signed with Signature Version 4 by the right key, for this service, at about the
/// right time. The signature itself is not recomputed.
record Route53Signature(String accessKey) {
    private static final Duration LARGEST_SKEW = Duration.ofMinutes(5);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final Pattern CREDENTIAL = Pattern.compile(
            "AWS4-HMAC-SHA256 .*Credential=([^/,\\s]+)/(\\d{8})/([^/,\\s]+)/([^/,\\s]+)/aws4_request.*Signature=[0-9a-f]{64}.*");

    void check(HttpRequest request, Instant now) throws Route53Refusal {
        var header = request.header("authorization").orElse("");
        if (header.isEmpty()) {
            throw new Route53Refusal(403, "MissingAuthenticationToken", "Missing Authentication Token");
        }
        var credential = CREDENTIAL.matcher(header);
        if (!credential.matches()) {
            throw new Route53Refusal(
                    403, "IncompleteSignature", "Authorization header requires 'Credential' and 'Signature'.");
        }
        if (!credential.group(1).equals(accessKey)) {
            throw new Route53Refusal(
                    403, "InvalidClientTokenId", "The security token included in the request is invalid.");
        }
        if (!credential.group(3).equals("us-east-1") || !credential.group(4).equals("route53")) {
            throw new Route53Refusal(
                    403, "SignatureDoesNotMatch", "Credential should be scoped to a valid region and correct service.");
        }
        checkTime(request, now);
    }

    private static void checkTime(HttpRequest request, Instant now) throws Route53Refusal {
        var stated = request.header("x-amz-date").orElse("");
        try {
            var signed = LocalDateTime.parse(stated, TIME).toInstant(ZoneOffset.UTC);
            if (Duration.between(signed, now).abs().compareTo(LARGEST_SKEW) > 0) {
                throw new Route53Refusal(
                        403, "SignatureDoesNotMatch", "Signature expired: " + stated + " is more than 5 minutes off.");
            }
        } catch (DateTimeParseException e) {
            throw new Route53Refusal(403, "IncompleteSignature", "Authorization header requires 'X-Amz-Date'.");
        }
    }
}
