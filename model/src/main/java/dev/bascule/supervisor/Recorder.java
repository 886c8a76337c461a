// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor;

import dev.bascule.incident.Recorded;
import java.util.List;

/// Port: makes decided events durable, all or none, before it returns. Only the holder of the lease may call
/// it.
public interface Recorder {
    List<Recorded> record(List<Decided> decided) throws StoreTrouble;
}
