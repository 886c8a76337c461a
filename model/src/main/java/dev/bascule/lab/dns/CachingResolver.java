// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.dns;

import dev.bascule.drill.Seed;
import dev.bascule.lab.net.Loopback;
import dev.bascule.lab.net.Pause;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// A recursive resolver with a real cache: asks a name server chosen by its seed, counts TTLs down, and treats
/// its users as its habit says.
public final class CachingResolver implements DnsResponder {
    private static final Logger LOG = LoggerFactory.getLogger(CachingResolver.class);
    private static final Duration SLOWEST = Duration.ofMillis(900);
    private static final Duration FASTEST_OF_SLOW = Duration.ofMillis(400);
    private static final int STUBBORN_STRETCH = 4;
    private static final int TRIES = 3;

    private record Key(Name name, int type) {}

    private final String name;
    private final ResolverHabit habit;
    private final Upstreams upstreams;
    private final HostTable hosts;
    private final DnsExchange exchange = new DnsExchange(Duration.ofMillis(600));
    private final InstantSource clock;
    private final Pause pause;
    private final Seed seed;
    private final Map<Key, CachedAnswer> cache = new ConcurrentHashMap<>();
    private final AtomicLong asked = new AtomicLong();
    private volatile Optional<String> lie = Optional.empty();

    /// The surroundings a resolver shares with others.
    public record Surroundings(Upstreams upstreams, HostTable hosts, InstantSource clock, Pause pause) {}

    public CachingResolver(String name, ResolverHabit habit, Surroundings around, Seed seed) {
        this.name = name;
        this.habit = habit;
        this.upstreams = around.upstreams();
        this.hosts = around.hosts();
        this.clock = around.clock();
        this.pause = around.pause();
        this.seed = seed.derive(name);
    }

    public String name() {
        return name;
    }

    public ResolverHabit habit() {
        return habit;
    }

    /// From now on answers every question for an address with this one, or with the truth again when empty.
    public void lie(Optional<String> address) {
        lie = address;
    }

    /// Fills the cache as if the question had been asked `ago`.
    public void remember(String question, int type, Duration ago) {
        var key = new Key(ZoneAnswers.name(question), type);
        ask(key).ifPresent(message ->
                cache.put(key, CachedAnswer.of(message, clock.instant().minus(ago), stretch())));
    }

    @Override
    public Optional<Message> respond(Message query) throws InterruptedException {
        var question = query.getQuestion();
        if (question == null || habit == ResolverHabit.DEAD) {
            return Optional.empty();
        }
        if (habit == ResolverHabit.SLOW) {
            var wait = seed.derive(asked.incrementAndGet()).between(FASTEST_OF_SLOW, SLOWEST);
            if (!pause.holds(wait)) {
                return Optional.empty();
            }
        }
        var answer = hosts.answer(query, question)
                .orElseGet(() -> lied(query, question).orElseGet(() -> resolved(query, question)));
        answer.getHeader().setFlag(Flags.RA);
        return Optional.of(answer);
    }

    private Optional<Message> lied(Message query, Record question) {
        if (question.getType() != Type.A) {
            return Optional.empty();
        }
        return lie.map(address -> {
            var answer = ZoneAnswers.replyTo(query, question);
            var literal = Loopback.literal(address);
            answer.addRecord(new ARecord(question.getName(), DClass.IN, 60, literal), Section.ANSWER);
            return answer;
        });
    }

    private Message resolved(Message query, Record question) {
        var answer = ZoneAnswers.replyTo(query, question);
        var key = new Key(question.getName(), question.getType());
        var kept = Optional.ofNullable(cache.get(key)).filter(c -> c.holdsAt(clock.instant()));
        var found = kept.or(() -> learn(key));
        if (found.isPresent()) {
            found.get().fill(answer, clock.instant());
        } else {
            answer.getHeader().setRcode(Rcode.SERVFAIL);
        }
        return answer;
    }

    private Optional<CachedAnswer> learn(Key key) {
        var learned = ask(key).map(m -> CachedAnswer.of(m, clock.instant(), stretch()));
        learned.ifPresent(answer -> cache.put(key, answer));
        return learned;
    }

    private Optional<Message> ask(Key key) {
        var servers = upstreams.of(key.name());
        var first = seed.derive(asked.incrementAndGet()).below(Math.max(1, servers.size()));
        for (var i = 0; i < Math.min(TRIES, servers.size()); i++) {
            var server = servers.get((first + i) % servers.size());
            try {
                return Optional.of(exchange.ask(server, key.name(), key.type(), false));
            } catch (IOException e) {
                LOG.debug("Resolver {} got no answer from {}: {}", name, server, e.toString());
            }
        }
        return Optional.empty();
    }

    private int stretch() {
        return habit == ResolverHabit.STUBBORN ? STUBBORN_STRETCH : 1;
    }
}
