// SPDX-License-Identifier: Apache-2.0
/// The store: where it lies, what it holds, and its upkeep. Start at
/// [dev.bascule.views.settings.keeping.StoreModel].
@NullMarked
package dev.bascule.views.settings.keeping;

import org.jspecify.annotations.NullMarked;
