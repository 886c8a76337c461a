// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor;

/// For reading a journal: whoever holds this never leads.
public final class NoLease implements Lease {
    @Override
    public boolean isHeld() {
        return false;
    }

    @Override
    public long token() {
        return 0;
    }

    @Override
    public String holder() {
        return "nobody";
    }
}
