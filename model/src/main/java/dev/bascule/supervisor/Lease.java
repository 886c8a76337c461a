// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor;

/// Port: leadership over a store. Only its holder appends and acts; `token` grows with every change of holder
/// and stands in each journal entry, so that a former leader's late writes are recognised.
public interface Lease {
    boolean isHeld();

    long token();

    /// Who leads, for people: user, host and process.
    String holder();
}
