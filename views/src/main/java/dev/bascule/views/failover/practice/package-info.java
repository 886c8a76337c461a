// SPDX-License-Identifier: Apache-2.0
/// What a person practises with the wizard, and in plain words what that moves. Start at `Practice`.
@NullMarked
package dev.bascule.views.failover.practice;

import org.jspecify.annotations.NullMarked;
