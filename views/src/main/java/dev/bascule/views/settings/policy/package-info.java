// SPDX-License-Identifier: Apache-2.0
/// The editor of a policy: a form of all its values, what would change in the file, and what would have
/// happened in the recorded past. Start at [dev.bascule.views.settings.policy.PolicyModel].
@NullMarked
package dev.bascule.views.settings.policy;

import org.jspecify.annotations.NullMarked;
