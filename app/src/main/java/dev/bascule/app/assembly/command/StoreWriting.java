// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import dev.bascule.app.assembly.lead.StoreLease;
import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.Ports;
import dev.bascule.client.Command;
import dev.bascule.client.Refused;
import dev.bascule.journal.JournalException;
import dev.bascule.journal.RecordCodec;
import dev.bascule.store.Holder;
import dev.bascule.store.Letters;
import dev.bascule.store.StoreException;
import dev.bascule.store.sqlite.WritingStore;
import dev.bascule.supervisor.EventJournal;
import dev.bascule.supervisor.console.WrittenOrders;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// Puts on record what people do. Where nobody leads it takes the lead for the moment of one entry; else it
/// leaves a letter for the process that leads and waits for its answer. A letter that nobody took up is
/// withdrawn, so that nothing is recorded after this said that it was not.
final class StoreWriting implements Ports.Writing {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ConfigurationFiles files;
    private final Map<String, String> environment;
    private final String person;
    private final InstantSource clock;
    private final RecordCodec<Command.Written> codec = RecordCodec.of(Command.Written.class);

    StoreWriting(ConfigurationFiles files, Map<String, String> environment, String person, InstantSource clock) {
        this.files = files;
        this.environment = Map.copyOf(environment);
        this.person = person;
        this.clock = clock;
    }

    @Override
    public Ports.Entered write(Ports.Place place, Command.Written command) {
        var file = files.store(place);
        if (!Files.exists(file)) {
            throw new Failure("There is no store at " + file
                    + ", so there is nothing to write in; nothing was recorded. Name another with --store.");
        }
        try (var store = WritingStore.open(file, clock);
                var lease = new StoreLease(store.lock(), self())) {
            return lease.acquire() ? entered(store, lease, command) : new Handing(store, lease, command).over();
        } catch (StoreException | JournalException unusable) {
            throw new Failure(String.valueOf(unusable.getMessage()), unusable);
        }
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    private Holder self() {
        var host = Optional.ofNullable(environment.get("HOSTNAME")).orElse("this machine");
        return new Holder(person, host, ProcessHandle.current().pid(), clock.instant(), "command line, one entry");
    }

    private Ports.Entered entered(WritingStore store, StoreLease lease, Command.Written command) {
        var journal = new EventJournal(store.journal(), lease);
        return new Ports.Entered(new WrittenOrders(journal, clock).record(command), Optional.empty());
    }

    /// One letter on its way. Asking for the lead waits a moment for whoever holds it, which is the pause
    /// between two looks at the answer; and who led may end meanwhile.
    private final class Handing {
        private final WritingStore store;
        private final StoreLease lease;
        private final Command.Written command;
        private final Letters letters;
        private final String leader;
        private final long number;

        Handing(WritingStore store, StoreLease lease, Command.Written command) {
            this.store = store;
            this.lease = lease;
            this.command = command;
            this.letters = store.letters();
            this.leader = lease.holder();
            this.number = letters.put(codec.kind(command), codec.encode(command), clock.instant());
        }

        Ports.Entered over() {
            Instant deadline = clock.instant().plus(PATIENCE);
            while (clock.instant().isBefore(deadline)) {
                var reply = letters.reply(number);
                if (reply.isPresent()) {
                    return told(reply.get());
                }
                if (lease.acquire()) {
                    return takenBack() ? entered(store, lease, command) : lastWord();
                }
            }
            if (takenBack()) {
                throw new Failure(leader + " leads and did not take it up in " + PATIENCE.toSeconds()
                        + " s, so it was withdrawn and nothing was recorded. Look at that process, and try again.");
            }
            return lastWord();
        }

        private boolean takenBack() {
            return letters.withdraw(number);
        }

        /// Somebody took it up; what came of it may not be known yet.
        private Ports.Entered lastWord() {
            return letters.reply(number)
                    .map(this::told)
                    .orElseThrow(() -> new Failure(leader + " took it up and did not say what came of it, so it is "
                            + "not known whether it was recorded. Look with 'bascule journal list' before you write "
                            + "it again."));
        }

        private Ports.Entered told(Letters.Reply reply) {
            if (!reply.isDone()) {
                throw new Refused(reply.words());
            }
            return new Ports.Entered(reply.words(), Optional.of(leader));
        }
    }
}
