// SPDX-License-Identifier: Apache-2.0
/// The store in two SQLite files: the journal with leadership and settings, and the observations in compact
/// blocks. Knows its root, the journal and the checks. Start at [dev.bascule.store.sqlite.SqliteStore].
@NullMarked
package dev.bascule.store.sqlite;

import org.jspecify.annotations.NullMarked;
