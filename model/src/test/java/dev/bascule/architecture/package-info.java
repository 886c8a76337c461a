// SPDX-License-Identifier: Apache-2.0
/// The rules that the build holds every module to: which package may use which, what pure code may touch, where
/// a library may be seen, and how long a file may grow. It knows class files and source files, never a feature.
/// Start at [dev.bascule.architecture.Arrows], the map of allowed uses.
@NullMarked
package dev.bascule.architecture;

import org.jspecify.annotations.NullMarked;
