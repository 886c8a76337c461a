// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.client;

import dev.bascule.lab.dns.DnsExchange;
import dev.bascule.lab.net.Pause;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/// One user: keeps the address its resolver gave for the TTL it gave, and calls it again and again until the
/// lab closes. An answer that ran out is used on only while the resolver does not give a new one.
final class SimulatedUser implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatedUser.class);
    private static final Duration DNS_PATIENCE = Duration.ofMillis(1500);

    private record Known(String address, Instant until) {}

    private final ClientPlan plan;
    private final UserResolver resolver;
    private final InstantSource clock;
    private final Pause pause;
    private final UserLog log;
    private final ServiceCall call;
    private final DnsExchange exchange = new DnsExchange(DNS_PATIENCE);
    private final Duration first;
    private Optional<Known> known = Optional.empty();

    SimulatedUser(ClientPlan plan, UserResolver resolver, InstantSource clock, Pause pause, Duration first) {
        this.plan = plan;
        this.resolver = resolver;
        this.clock = clock;
        this.pause = pause;
        this.first = first;
        this.log = new UserLog(resolver.name(), resolver.ordinary());
        this.call = new ServiceCall(plan.name(), plan.patience());
    }

    UserReport report() {
        return log.report();
    }

    @Override
    public void run() {
        try {
            var stands = pause.holds(first);
            while (stands) {
                var started = clock.instant();
                var served = served();
                var ended = clock.instant();
                var left = plan.pace().minus(Duration.between(started, ended));
                stands = pause.holds(left.isNegative() ? Duration.ZERO : left);
                // A call that the end of the lab cut short says nothing about the service.
                if (stands) {
                    log.add(new Call(started, ended, served));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<String> served() {
        var target = address().map(plan.route());
        return target.flatMap(this::called);
    }

    private Optional<String> called(InetSocketAddress target) {
        try {
            return Optional.of(call.from(target));
        } catch (IOException e) {
            LOG.trace("A user of {} was not served: {}", resolver.name(), e.toString());
            return Optional.empty();
        }
    }

    private Optional<String> address() {
        var now = clock.instant();
        if (known.filter(k -> now.isBefore(k.until())).isEmpty()) {
            known = asked().or(() -> known);
        }
        return known.map(Known::address);
    }

    private Optional<Known> asked() {
        try {
            return first(exchange.ask(resolver.address(), name(), Type.A, true));
        } catch (IOException e) {
            LOG.trace("Resolver {} gave no answer: {}", resolver.name(), e.toString());
            return Optional.empty();
        }
    }

    private Optional<Known> first(Message answer) {
        var now = clock.instant();
        return answer.getSection(Section.ANSWER).stream()
                .filter(ARecord.class::isInstance)
                .map(ARecord.class::cast)
                .findFirst()
                .map(a -> new Known(a.getAddress().getHostAddress(), now.plusSeconds(a.getTTL())));
    }

    private Name name() throws TextParseException {
        return Name.fromString(plan.name(), Name.root);
    }
}
