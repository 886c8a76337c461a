// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.fault;

import dev.bascule.drill.Fault;
import dev.bascule.drill.Target;
import dev.bascule.drill.TroubleKind;
import dev.bascule.lab.net.Vantage;
import dev.bascule.lab.provider.LabProvider;
import dev.bascule.lab.service.ServicePoint;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Begins and heals single faults on a stage. Healing a fault undoes just what beginning it did, whatever else
/// is wrong meanwhile.
public final class Injector {
    private final Stage stage;

    public Injector(Stage stage) {
        this.stage = stage;
    }

    /// Fails when the fault names something that the stage does not have; changes nothing.
    public void verify(Fault fault) {
        switch (fault) {
            case Fault.SiteOutage(var site) -> stage.site(site);
            case Fault.Kill(var site, var target) -> points(site, target);
            case Fault.Hang(var site, var target) -> answering(site, target);
            case Fault.Slow(var site, var target, var _) -> answering(site, target);
            case Fault.Errors(var site, var target, var _) -> answering(site, target);
            case Fault.Lossy(var site, var target, var _, var vantages) -> {
                answering(site, target);
                vantages(vantages);
            }
            case Fault.Cut(var site, var vantages) -> {
                stage.site(site);
                vantages(vantages);
            }
            case Fault.Isolate(var vantage) -> Vantage.of(vantage);
            case Fault.Provider fault1 -> stage.provider(fault1.provider());
            case Fault.SlowPublication(var provider, var _) -> stage.provider(provider);
            case Fault.ResolverLie(var resolver, var _) -> stage.resolver(resolver);
            case Fault.ReplicationStall(var site) -> stage.replication(site);
            case Fault.ExpiredCertificate(var site) -> stage.site(site);
            case Fault.ClockJump _ -> {}
        }
    }

    /// Begins a fault; fails with a sentence when the stage cannot play it.
    public void begin(Fault fault) {
        turn(fault, true);
    }

    /// Ends a fault that was begun.
    public void heal(Fault fault) {
        turn(fault, false);
    }

    private void turn(Fault fault, boolean begins) {
        try {
            play(fault, begins);
        } catch (IOException | SQLException e) {
            var verb = begins ? "begin" : "heal";
            throw new IllegalStateException("The lab could not " + verb + " " + fault + ": " + e.getMessage(), e);
        }
    }

    private void play(Fault fault, boolean begins) throws IOException, SQLException {
        switch (fault) {
            case Fault.SiteOutage(var site) -> outage(site, begins);
            case Fault.Kill(var site, var target) -> kill(site, target, begins);
            case Fault.Hang(var site, var target) -> answering(site, target).forEach(p -> p.hang(begins));
            case Fault.Slow(var site, var target, var latency) ->
                answering(site, target).forEach(p -> p.temper().slow(begins ? latency : Duration.ZERO));
            case Fault.Errors(var site, var target, var share) ->
                answering(site, target).forEach(p -> p.temper().err(begins ? share : 0));
            case Fault.Lossy(var site, var target, var share, var vantages) ->
                answering(site, target).forEach(p -> p.lose(begins ? share : 0, vantages(vantages)));
            case Fault.Cut(var site, var vantages) -> cut(site, vantages(vantages), begins);
            case Fault.Isolate(var vantage) -> isolate(Vantage.of(vantage), begins);
            case Fault.Provider trouble -> trouble(trouble, begins);
            case Fault.SlowPublication(var provider, var by) ->
                stage.provider(provider).publisher().slowDown(begins ? by : Duration.ZERO);
            case Fault.ResolverLie(var resolver, var answer) ->
                stage.resolver(resolver).lie(begins ? Optional.of(answer) : Optional.empty());
            case Fault.ReplicationStall(var site) -> stall(site, begins);
            case Fault.ExpiredCertificate(var site) ->
                stage.site(site).front().tls().expire(begins);
            case Fault.ClockJump(var by) -> stage.jumpClock(begins ? by : by.negated());
        }
    }

    private void outage(String site, boolean begins) throws IOException, SQLException {
        if (begins) {
            stage.site(site).loseAll();
        } else {
            stage.site(site).regainAll();
        }
    }

    private void kill(String site, Target target, boolean begins) throws IOException, SQLException {
        if (target == Target.EXCHANGE) {
            for (var exchange : stage.exchanges()) {
                shut(exchange, begins);
            }
        } else if (begins) {
            stage.site(site).kill(target);
        } else {
            stage.site(site).revive(target);
        }
    }

    private static void shut(ServicePoint point, boolean begins) throws IOException {
        if (begins) {
            point.kill();
        } else {
            point.revive();
        }
    }

    private void cut(String site, Set<Vantage> vantages, boolean begins) throws IOException {
        var at = stage.site(site);
        for (var vantage : vantages) {
            cut(at.api(), vantage, begins);
            cut(at.front().point(), vantage, begins);
            cut(at.redis(), vantage, begins);
        }
    }

    private static void cut(ServicePoint point, Vantage vantage, boolean begins) throws IOException {
        if (begins) {
            point.cut(vantage);
        } else {
            point.mend(vantage);
        }
    }

    private void isolate(Vantage vantage, boolean begins) throws IOException {
        for (var point : stage.services()) {
            cut(point, vantage, begins);
        }
        for (var host : stage.dnsHosts()) {
            if (begins) {
                host.cut(vantage);
            } else {
                host.mend(vantage);
            }
        }
    }

    private void trouble(Fault.Provider fault, boolean begins) throws IOException {
        LabProvider provider = stage.provider(fault.provider());
        if (fault.trouble() == TroubleKind.REFUSED) {
            shut(provider.endpoint(), begins);
        } else if (begins) {
            provider.gate().trouble(fault);
        } else {
            provider.gate().heal(fault);
        }
    }

    private void stall(String site, boolean begins) {
        var replication = stage.replication(site);
        if (begins) {
            replication.stall(site);
        } else {
            replication.resume(site);
        }
    }

    private void points(String site, Target target) {
        if (target != Target.EXCHANGE) {
            stage.site(site);
        }
    }

    private List<ServicePoint> answering(String site, Target target) {
        return switch (target) {
            case API -> List.of(stage.site(site).api());
            case REDIS -> List.of(stage.site(site).redis());
            case EXCHANGE -> stage.exchanges();
            case DATABASE, MATCHER ->
                throw new IllegalArgumentException("A " + target.code()
                        + " can be killed, but not hang, slow down, err or lose: it is no server.");
        };
    }

    private static Set<Vantage> vantages(List<String> names) {
        var vantages = EnumSet.noneOf(Vantage.class);
        names.forEach(name -> vantages.add(Vantage.of(name)));
        return vantages.isEmpty() ? EnumSet.allOf(Vantage.class) : vantages;
    }
}
