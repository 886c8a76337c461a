// SPDX-License-Identifier: Apache-2.0
/// Tests of amendments on the DNS page.
@NullMarked
package dev.bascule.views.dns.amend;

import org.jspecify.annotations.NullMarked;
