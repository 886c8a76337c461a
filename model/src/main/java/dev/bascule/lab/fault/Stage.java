// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.fault;

import dev.bascule.lab.dns.CachingResolver;
import dev.bascule.lab.dns.DnsHost;
import dev.bascule.lab.provider.LabProvider;
import dev.bascule.lab.service.LabSite;
import dev.bascule.lab.service.Replication;
import dev.bascule.lab.service.ServicePoint;
import java.time.Duration;
import java.util.List;

/// What faults strike. Asked for a name that it does not have, it fails with the names that it has.
public interface Stage {
    LabSite site(String name);

    Replication replication(String site);

    LabProvider provider(String name);

    CachingResolver resolver(String name);

    /// The external dependencies, one for each deployment.
    List<ServicePoint> exchanges();

    /// Everything that is reached over TCP, from wherever.
    List<ServicePoint> services();

    /// Every DNS server.
    List<DnsHost> dnsHosts();

    void jumpClock(Duration by);
}
