// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.scenario;

import dev.bascule.drill.Fault;
import dev.bascule.drill.Target;
import dev.bascule.drill.TimedFault;
import dev.bascule.drill.TroubleKind;
import dev.bascule.drill.TroubleScope;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads one entry of `faults:`. The word after `fault:` says which other keys belong to it.
final class FaultReader {
    private static final Map<String, Target> TARGETS = Words.of(Target.values(), Target::code);
    private static final Map<String, TroubleKind> TROUBLES = Words.of(TroubleKind.values(), TroubleKind::code);
    private static final Map<String, TroubleScope> SCOPES = Words.of(TroubleScope.values(), TroubleScope::code);
    private static final Map<String, Function<Fields, Fault>> KINDS = kinds();

    private FaultReader() {}

    static Optional<TimedFault> read(Fields fields) {
        var at = fields.duration("at");
        var lasting = fields.optionalDuration("for");
        var fault = fields.word("fault", KINDS).map(kind -> kind.apply(fields));
        if (fault.isPresent()) {
            fields.finish();
        }
        return fault.map(f -> new TimedFault(at, lasting, f));
    }

    private static Map<String, Function<Fields, Fault>> kinds() {
        var kinds = new LinkedHashMap<String, Function<Fields, Fault>>();
        kinds.put("outage", f -> new Fault.SiteOutage(f.text("site")));
        kinds.put("kill", f -> new Fault.Kill(site(f), target(f)));
        kinds.put("hang", f -> new Fault.Hang(site(f), target(f)));
        kinds.put("slow", f -> new Fault.Slow(site(f), target(f), f.duration("latency")));
        kinds.put("errors", f -> new Fault.Errors(site(f), target(f), f.share("share")));
        kinds.put("lossy", f -> new Fault.Lossy(site(f), target(f), f.share("share"), f.texts("vantages")));
        kinds.put("cut", f -> new Fault.Cut(f.text("site"), f.texts("vantages")));
        kinds.put("isolate", f -> new Fault.Isolate(f.text("vantage")));
        kinds.put("provider", FaultReader::provider);
        kinds.put("slow-publication", f -> new Fault.SlowPublication(f.text("provider"), f.duration("by")));
        kinds.put("resolver-lie", f -> new Fault.ResolverLie(f.text("resolver"), f.text("answer")));
        kinds.put("replication-stall", f -> new Fault.ReplicationStall(f.text("site")));
        kinds.put("expired-certificate", f -> new Fault.ExpiredCertificate(f.text("site")));
        kinds.put("clock-jump", f -> new Fault.ClockJump(f.duration("by")));
        return Map.copyOf(kinds);
    }

    // The exchange belongs to no site, so a fault on it names none.
    private static String site(Fields fields) {
        var exchange = fields.optionalText("target")
                .filter(Target.EXCHANGE.code()::equals)
                .isPresent();
        return exchange ? fields.optionalText("site").orElse("") : fields.text("site");
    }

    private static Target target(Fields fields) {
        return fields.word("target", TARGETS).orElse(Target.API);
    }

    private static Fault provider(Fields fields) {
        return new Fault.Provider(
                fields.text("provider"),
                fields.word("trouble", TROUBLES).orElse(TroubleKind.BROKEN),
                fields.optionalWord("scope", SCOPES).orElse(TroubleScope.ALL),
                fields.number("after", 0),
                fields.number("times", 0),
                fields.optionalDuration("delay").orElse(Duration.ZERO));
    }
}
