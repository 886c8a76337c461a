// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.console;

import dev.bascule.supervisor.FactsGatherer;
import dev.bascule.supervisor.Supervisor;
import dev.bascule.supervisor.prove.Prover;
import dev.bascule.supervisor.watch.DnsDesk;
import dev.bascule.supervisor.watch.DnsWatch;
import dev.bascule.supervisor.watch.HealthDesk;
import dev.bascule.supervisor.watch.LagDesk;

/// Everything that belongs to one deployment inside an engine.
public record Post(
        Supervisor supervisor,
        HealthDesk health,
        LagDesk lags,
        DnsDesk dns,
        DnsWatch watch,
        FactsGatherer facts,
        Prover prover) {}
