// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.setting;

import dev.bascule.store.Settings;
import dev.bascule.store.StoreException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/// What people chose for themselves on a store, such as the theme of the window. It is read once, answered from
/// memory and written by a worker, so that no screen ever waits for the disk. Safe from any thread; `close`
/// writes what is not written yet.
public final class KeptChoices implements AutoCloseable {
    private final Settings settings;
    private final Executor worker;
    private final Map<String, String> chosen = new ConcurrentHashMap<>();
    private final Set<String> unwritten = ConcurrentHashMap.newKeySet();

    /// Reads `settings`, which may take a moment. What cannot be read is as on the first start, for no theme
    /// may stand in the way of an engine.
    public KeptChoices(Settings settings, Executor worker) {
        this.settings = settings;
        this.worker = worker;
        try {
            chosen.putAll(settings.all());
        } catch (StoreException unreadable) {
            chosen.clear();
        }
    }

    /// The choice of the last time, or of this one.
    public Optional<String> of(String key) {
        return Optional.ofNullable(chosen.get(key));
    }

    /// Keeps what somebody chose for the next start.
    public void keep(String key, String value) {
        if (!value.equals(chosen.put(key, value))) {
            unwritten.add(key);
            worker.execute(this::write);
        }
    }

    /// One writer at a time, each with the newest value of a key: two quick changes cannot overtake each other.
    /// What a store in trouble refuses is tried again with the next change; the store itself says what is
    /// wrong.
    private synchronized void write() {
        for (var key : Set.copyOf(unwritten)) {
            unwritten.remove(key);
            try {
                settings.put(key, of(key).orElseThrow());
            } catch (StoreException refused) {
                unwritten.add(key);
            }
        }
    }

    @Override
    public void close() {
        write();
    }
}
