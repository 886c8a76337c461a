// SPDX-License-Identifier: Apache-2.0
/// AWS Route 53 through the AWS SDK: whole record sets, swapped by one batch that deletes the exact old set and
/// creates the new one, and followed until it is in sync. Knows `dns` and `dns.provider`. Start at
/// [dev.bascule.dns.provider.route53.Route53].
@NullMarked
package dev.bascule.dns.provider.route53;

import org.jspecify.annotations.NullMarked;
