// SPDX-License-Identifier: Apache-2.0
/// The DNS propagation wizard: one record, the values it should have, the resolvers that count, a measurement
/// and a verdict. Start at `CheckViewModel` and `PropagationVerdict`.
@NullMarked
package dev.bascule.views.dns.check;

import org.jspecify.annotations.NullMarked;
