// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.route53;

import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.http.auth.aws.scheme.AwsV4AuthScheme;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.AsyncSignRequest;
import software.amazon.awssdk.http.auth.spi.signer.AsyncSignedRequest;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.IdentityProviders;

/// Signature version 4 with the engine's clock, so that a wrong clock shows here as everywhere else. The SDK
/// would take the machine's.
final class ClockedSigning implements AwsV4AuthScheme {
    private final AwsV4AuthScheme plain = AwsV4AuthScheme.create();
    private final Clock clock;

    ClockedSigning(InstantSource source) {
        this.clock = source.withZone(ZoneOffset.UTC);
    }

    @Override
    public String schemeId() {
        return plain.schemeId();
    }

    @Override
    public IdentityProvider<AwsCredentialsIdentity> identityProvider(IdentityProviders providers) {
        return plain.identityProvider(providers);
    }

    @Override
    public AwsV4HttpSigner signer() {
        return new Signer(plain.signer(), clock);
    }

    private record Signer(AwsV4HttpSigner plain, Clock clock) implements AwsV4HttpSigner {
        @Override
        public SignedRequest sign(SignRequest<? extends AwsCredentialsIdentity> request) {
            return plain.sign(clocked(request));
        }

        @Override
        public CompletableFuture<AsyncSignedRequest> signAsync(
                AsyncSignRequest<? extends AwsCredentialsIdentity> request) {
            throw new UnsupportedOperationException("Route 53 is called one request at a time.");
        }

        private <T extends AwsCredentialsIdentity> SignRequest<T> clocked(SignRequest<T> request) {
            return request.copy(builder -> builder.putProperty(HttpSigner.SIGNING_CLOCK, clock));
        }
    }
}
