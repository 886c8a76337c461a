// SPDX-License-Identifier: Apache-2.0
/// Resolves the references that stand in a configuration in place of secrets, at the moment of use, and tells
/// which of them cannot be resolved. It knows the configuration and nothing else. Start at
/// [dev.bascule.config.secret.Secrets].
@NullMarked
package dev.bascule.config.secret;

import org.jspecify.annotations.NullMarked;
