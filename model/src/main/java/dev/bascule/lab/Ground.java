// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab;

import dev.bascule.drill.Seed;
import dev.bascule.lab.net.Closing;
import dev.bascule.lab.net.Conversation;
import dev.bascule.lab.net.Door;
import dev.bascule.lab.net.HttpConversation;
import dev.bascule.lab.net.HttpHandler;
import dev.bascule.lab.net.Loopback;
import dev.bascule.lab.net.Pause;
import dev.bascule.lab.net.Vantage;
import dev.bascule.lab.service.ServicePoint;
import dev.bascule.lab.service.Temper;
import dev.bascule.lab.tls.LabAuthority;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;

/// What every part of the world is built on; whatever is opened is handed to `closing` at once.
record Ground(
        LabSettings settings,
        LabRuntime runtime,
        Loopback loopback,
        Pause pause,
        Closing closing,
        Path folder,
        LabAuthority authority) {
    private static final String AUTHORITY = "authority.pem";

    // Not 127.0.0.1: that is what clients on loopback call from, and while a door is shut, one of them could take its
    // port.
    static final String COMMON_ADDRESS = "127.0.50.1";

    /// Where the certificate of the lab's authority lies for those who are to trust it.
    Path authorityFile() {
        return folder.resolve(AUTHORITY);
    }

    Seed seed(String purpose) {
        return settings.seed().derive(purpose);
    }

    Temper temper(Duration thinking, String purpose) {
        return new Temper(thinking, seed(purpose), pause);
    }

    Conversation http(HttpHandler handler) {
        return new HttpConversation(handler, runtime.clock());
    }

    /// A service that belongs to no site, with a door for each vantage point.
    ServicePoint service(Conversation conversation, Temper temper, List<Vantage> vantages) throws IOException {
        var doors = new EnumMap<Vantage, Door>(Vantage.class);
        for (var vantage : vantages) {
            var where = loopback.at(COMMON_ADDRESS, 0);
            doors.put(vantage, closing.add(Door.open(where, conversation, runtime.threads())));
        }
        return new ServicePoint(doors, temper);
    }
}
