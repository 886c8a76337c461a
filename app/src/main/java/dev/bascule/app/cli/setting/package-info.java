// SPDX-License-Identifier: Apache-2.0
/// Commands that look at how Bascule is set up, try it and change it: policies, providers, resolvers, the
/// store. Start at [dev.bascule.app.cli.setting.PolicyCommand].
@NullMarked
package dev.bascule.app.cli.setting;

import org.jspecify.annotations.NullMarked;
