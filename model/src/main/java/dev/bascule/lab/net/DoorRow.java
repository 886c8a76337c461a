// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.net;

import java.io.IOException;
import java.net.BindException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/// Opens doors at several addresses on one and the same free port, as one service has at all of its sites.
/// Where addresses are shared, each door takes a port of its own.
public record DoorRow(Loopback loopback, Executor threads) {
    private static final int ATTEMPTS = 50;

    /// What is to be opened: a nominal address and what is said there.
    public record Wanted(String address, Conversation conversation) {}

    /// Doors in the order wanted; either all stand open or none.
    public List<Door> open(List<Wanted> wanted) throws IOException {
        for (var attempt = 1; ; attempt++) {
            var doors = new ArrayList<Door>();
            try {
                for (var want : wanted) {
                    var port = doors.isEmpty() || loopback == Loopback.SHARED
                            ? 0
                            : doors.getFirst().address().getPort();
                    doors.add(Door.open(loopback.at(want.address(), port), want.conversation(), threads));
                }
                return List.copyOf(doors);
            } catch (IOException | RuntimeException e) {
                for (var door : doors) {
                    door.close();
                }
                // Another process may have taken the port at one address; anything else will not get better.
                if (!(e instanceof BindException) || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
