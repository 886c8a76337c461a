// SPDX-License-Identifier: Apache-2.0
/// Tests of the propagation wizard.
@NullMarked
package dev.bascule.views.dns.check;

import org.jspecify.annotations.NullMarked;
