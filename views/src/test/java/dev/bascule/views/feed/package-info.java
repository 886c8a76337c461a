// SPDX-License-Identifier: Apache-2.0
/// Tests of the bridge to the FX thread without a toolkit.
@NullMarked
package dev.bascule.views.feed;

import org.jspecify.annotations.NullMarked;
