// SPDX-License-Identifier: Apache-2.0
package dev.bascule.architecture.wrong.check.probe;

import java.sql.Connection;
import java.sql.SQLException;

/// Speaks JDBC though it is no database probe.
public final class Nosy {
    boolean isOpen(Connection connection) throws SQLException {
        return !connection.isClosed();
    }
}
