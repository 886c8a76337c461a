// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider.route53;

import dev.bascule.dns.DnsReader;
import dev.bascule.dns.DnsWriter;
import dev.bascule.dns.ProviderId;
import dev.bascule.dns.WriteWarrant;
import dev.bascule.dns.provider.GuardedWriter;
import dev.bascule.dns.provider.Problems;
import dev.bascule.dns.provider.ProviderAccess;
import dev.bascule.dns.provider.Transport;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.route53.Route53Client;

/// Access to Route 53 with the keys of one AWS account. `endpoint` replaces the public address; requests are
/// signed for us-east-1 wherever the user is. Closing it closes the connections.
public final class Route53 implements ProviderAccess, AutoCloseable {
    private final Transport transport;
    private final Problems problems;
    private final Optional<String> zoneId;
    private final WriteMode mode;
    private final Route53Client client;
    private final Route53Api api;
    private final Route53Reader reader;

    public Route53(ProviderId id, Transport transport, AwsKeys keys, Optional<URI> endpoint, Optional<String> zoneId) {
        this(id, transport, client(keys, endpoint, transport), zoneId, WriteMode.COMPARE_AND_SWAP);
    }

    Route53(ProviderId id, Transport transport, Route53Client client, Optional<String> zoneId, WriteMode mode) {
        this.transport = transport;
        this.zoneId = zoneId;
        this.mode = mode;
        this.client = client;
        this.problems = new Problems(id, "Route 53");
        this.api = new Route53Api(client, transport, problems);
        this.reader = new Route53Reader(problems, api, new HostedZones(api, problems, zoneId), transport.clock());
    }

    /// The same access, replacing sets in another way.
    public Route53 writing(WriteMode other) {
        return new Route53(reader.provider(), transport, client, zoneId, other);
    }

    @Override
    public DnsReader reader() {
        return reader;
    }

    @Override
    public DnsWriter writer(WriteWarrant warrant) {
        return new GuardedWriter<>(reader, new Route53Writer(api, mode), warrant, transport, problems);
    }

    @Override
    public void close() {
        client.close();
    }

    /// Repeats nothing by itself and reads no profile of the user: both are decided here.
    private static Route53Client client(AwsKeys keys, Optional<URI> endpoint, Transport transport) {
        var timeout = transport.timeout();
        var builder = Route53Client.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(keys::reveal)
                .putAuthScheme(new ClockedSigning(transport.clock()))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(timeout)
                        .socketTimeout(timeout))
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry())
                        .addExecutionInterceptor(new BoundedAnswers(transport.clock(), timeout))
                        .defaultProfileFile(ProfileFile.aggregator().build()));
        endpoint.ifPresent(builder::endpointOverride);
        return builder.build();
    }
}
