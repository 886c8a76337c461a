// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.bascule.predict;

import org.jspecify.annotations.NullMarked;
