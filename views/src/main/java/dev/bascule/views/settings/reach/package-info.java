// SPDX-License-Identifier: Apache-2.0
/// Tests of the providers and resolvers in use, which read and never write. Start at
/// [dev.bascule.views.settings.reach.ReachModel].
@NullMarked
package dev.bascule.views.settings.reach;

import org.jspecify.annotations.NullMarked;
