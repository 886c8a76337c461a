// SPDX-License-Identifier: Apache-2.0
/// Tests of the DNS page.
@NullMarked
package dev.bascule.views.dns;

import org.jspecify.annotations.NullMarked;
