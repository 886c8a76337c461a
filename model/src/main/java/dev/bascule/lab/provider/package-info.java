// SPDX-License-Identifier: Apache-2.0
/// The interfaces of DigitalOcean, Cloudflare and Route 53 over a zone of the lab, with their own wire formats,
/// errors and habits, and a gate in front that can misbehave. Each holds its zone and publishes it to its name
/// servers. Start at [dev.bascule.lab.provider.ProviderApi].
@NullMarked
package dev.bascule.lab.provider;

import org.jspecify.annotations.NullMarked;
