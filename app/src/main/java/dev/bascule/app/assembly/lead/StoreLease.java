// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.lead;

import dev.bascule.store.Holder;
import dev.bascule.store.StoreException;
import dev.bascule.store.StoreLock;
import dev.bascule.supervisor.Lease;
import java.util.Optional;

/// Leadership by the lock in the store. The operating system takes it from a process that dies.
public final class StoreLease implements Lease, AutoCloseable {
    /// Who leads when nobody does.
    public static final String NOBODY = "nobody";

    private final StoreLock lock;
    private final Holder self;
    private volatile Optional<StoreLock.Held> held = Optional.empty();
    private volatile String leader = NOBODY;

    public StoreLease(StoreLock lock, Holder self) {
        this.lock = lock;
        this.self = self;
    }

    /// Takes the lead if nobody else has it; says whether it was taken just now.
    public synchronized boolean acquire() {
        if (isHeld()) {
            return false;
        }
        held = lock.tryAcquire(self);
        leader = held.map(h -> self).or(lock::holder).map(Holder::toString).orElse(NOBODY);
        return held.isPresent();
    }

    /// Looks who leads, for a process that only looks.
    public synchronized void look() {
        try {
            leader = lock.holder().map(Holder::toString).orElse(NOBODY);
        } catch (StoreException unreadable) {
            leader = "unknown: " + unreadable.getMessage();
        }
    }

    @Override
    public boolean isHeld() {
        return held.filter(StoreLock.Held::isHeld).isPresent();
    }

    @Override
    public long token() {
        return held.map(StoreLock.Held::token).orElse(0L);
    }

    @Override
    public String holder() {
        return leader;
    }

    @Override
    public synchronized void close() {
        held.ifPresent(StoreLock.Held::close);
        held = Optional.empty();
    }
}
