// SPDX-License-Identifier: Apache-2.0
/// Amendments of records from the DNS page: what is wanted, its dry run, the typed approval, and how it stands.
/// Start at `AmendViewModel`.
@NullMarked
package dev.bascule.views.dns.amend;

import org.jspecify.annotations.NullMarked;
