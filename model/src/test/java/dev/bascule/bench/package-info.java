// SPDX-License-Identifier: Apache-2.0
/// Measures what docs/benchmarks.md lists, and prints it; nothing here is asserted, and no test runs it. Start
/// at [dev.bascule.bench.Benchmarks].
@NullMarked
package dev.bascule.bench;

import org.jspecify.annotations.NullMarked;
