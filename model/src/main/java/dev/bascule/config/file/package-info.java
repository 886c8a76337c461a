// SPDX-License-Identifier: Apache-2.0
/// Configuration files on disk: reading one, and watching one for changes. What the text means is told by the
/// package above. Start at [dev.bascule.config.file.ConfigurationFile].
@NullMarked
package dev.bascule.config.file;

import org.jspecify.annotations.NullMarked;
