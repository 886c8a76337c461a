// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.service;

import dev.bascule.topology.Role;
import dev.bascule.topology.Tier;
import java.time.Duration;

/// A site as it is to be built: its nominal loopback address, how long its services take to answer, and how far
/// its copy of the data is kept behind.
public record SiteSpec(
        String name,
        Role role,
        Tier tier,
        String region,
        int priority,
        String address,
        Duration thinking,
        Duration lag) {}
