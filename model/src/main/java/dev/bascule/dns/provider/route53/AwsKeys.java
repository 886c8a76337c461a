// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.route53;

import dev.bascule.dns.provider.Credential;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/// The keys of one AWS account, revealed for each request, so that renewed temporary ones are taken up.
public record AwsKeys(Credential accessKey, Credential secretKey, Optional<Credential> sessionToken) {
    /// A key could not be had; the message says why and holds no secret.
    static final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unavailable(RuntimeException cause) {
            super(cause.getMessage(), cause);
        }
    }

    AwsCredentials reveal() {
        try {
            return credentials();
        } catch (RuntimeException unavailable) {
            throw new Unavailable(unavailable);
        }
    }

    private AwsCredentials credentials() {
        return sessionToken
                .<AwsCredentials>map(
                        token -> AwsSessionCredentials.create(accessKey.reveal(), secretKey.reveal(), token.reveal()))
                .orElseGet(() -> AwsBasicCredentials.create(accessKey.reveal(), secretKey.reveal()));
    }
}
