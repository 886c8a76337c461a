// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab;

import dev.bascule.lab.client.SyntheticClient;
import dev.bascule.lab.service.Cluster;
import dev.bascule.lab.service.LabSite;
import dev.bascule.lab.service.OperationsDesk;
import dev.bascule.lab.service.Replication;
import dev.bascule.lab.service.ServicePoint;
import java.util.List;

/// A deployment that runs: its sites, who writes, the desk that fences and promotes, the exchange it depends
/// on, and its users.
public record LabDeployment(
        DeploymentSpec spec,
        List<LabSite> sites,
        Cluster cluster,
        Replication replication,
        OperationsDesk desk,
        ServicePoint deskPoint,
        ServicePoint exchange,
        SyntheticClient client) {
    public LabDeployment {
        sites = List.copyOf(sites);
    }

    public String name() {
        return spec.name();
    }
}
