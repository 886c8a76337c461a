// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One listening TCP socket that keeps its address while it is open, shut or dark. Safe for any thread; closing
/// twice is harmless.
public final class Door implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final int BACKLOG = 128;

    private final Conversation conversation;
    private final Executor threads;
    private final InetSocketAddress address;
    private final Set<Socket> guests = ConcurrentHashMap.newKeySet();
    private final AtomicLong admitted = new AtomicLong();
    private volatile double loss;
    private boolean closed;
    private Passage passage = Passage.OPEN;
    private @Nullable Entrance entrance;
    private @Nullable DarkSocket dark;

    private Door(InetSocketAddress address, Conversation conversation, Executor threads) {
        this.address = address;
        this.conversation = conversation;
        this.threads = threads;
    }

    /// Listens at `where`; port 0 takes a free one.
    public static Door open(InetSocketAddress where, Conversation conversation, Executor threads) throws IOException {
        var socket = listen(where);
        var door = new Door((InetSocketAddress) socket.getLocalSocketAddress(), conversation, threads);
        door.receive(new Entrance(socket));
        return door;
    }

    public InetSocketAddress address() {
        return address;
    }

    /// The share of connections, 0 to 1, that are reset right after they were accepted. Evenly spread, not
    /// random, so that a run can be repeated.
    public void lose(double share) {
        loss = share;
    }

    public synchronized Passage passage() {
        return passage;
    }

    /// Changes how connections are received. Leaving OPEN also cuts the connections that stand.
    public synchronized void set(Passage wanted) throws IOException {
        if (closed || wanted == passage) {
            return;
        }
        leave();
        switch (wanted) {
            case OPEN -> receive(new Entrance(listen(address)));
            case SHUT -> {}
            case DARK -> dark = DarkSocket.at(address);
        }
        passage = wanted;
    }

    private void leave() throws IOException {
        if (entrance != null) {
            entrance.close();
            entrance = null;
        }
        if (dark != null) {
            dark.close();
            dark = null;
        }
        hangUp();
    }

    /// Cuts the connections that stand and leaves the door as it is.
    public void hangUp() {
        for (var guest : guests) {
            reset(guest);
        }
    }

    private static ServerSocket listen(InetSocketAddress where) throws IOException {
        var socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(where, BACKLOG);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private void receive(Entrance at) throws IOException {
        try {
            threads.execute(() -> at.receive(this::admit));
            entrance = at;
        } catch (RejectedExecutionException e) {
            at.abandon();
            throw e;
        }
    }

    private void admit(Socket guest) {
        var number = admitted.incrementAndGet();
        if (Math.floor(number * loss) > Math.floor((number - 1) * loss)) {
            reset(guest);
            return;
        }
        guests.add(guest);
        threads.execute(() -> converse(guest));
    }

    private void converse(Socket guest) {
        try (guest) {
            guest.setTcpNoDelay(true);
            conversation.hold(guest);
        } catch (IOException e) {
            LOG.debug("A conversation at {} ended early: {}", address, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("A conversation at {} failed; the connection is closed.", address, e);
        } finally {
            guests.remove(guest);
        }
    }

    private void reset(Socket guest) {
        try (guest) {
            guest.setSoLinger(true, 0);
        } catch (IOException e) {
            LOG.debug("A connection at {} was already gone: {}", address, e.toString());
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            leave();
        }
    }
}
