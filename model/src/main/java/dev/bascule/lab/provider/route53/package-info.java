// SPDX-License-Identifier: Apache-2.0
/// Route 53's interface over a zone of the lab: its routes, its stored form of records, and what it refuses.
/// Knows nothing of other providers. Start at [dev.bascule.lab.provider.route53.Route53Api].
@NullMarked
package dev.bascule.lab.provider.route53;

import org.jspecify.annotations.NullMarked;
