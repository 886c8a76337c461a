// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.lead;

import dev.bascule.client.Command;
import dev.bascule.journal.RecordCodec;
import dev.bascule.journal.UnreadableEntryException;
import dev.bascule.store.Letters;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// Takes up what people of other processes put on record, for the process that leads: each letter at most once,
/// through the same door as orders of its own, and answers it when the entry is on disk or refused.
public final class Intake {
    private static final Duration KEPT = Duration.ofDays(1);

    private final Letters letters;
    private final Function<Command, CompletableFuture<String>> door;
    private final InstantSource clock;
    private final RecordCodec<Command.Written> codec = RecordCodec.of(Command.Written.class);

    public Intake(Letters letters, Function<Command, CompletableFuture<String>> door, InstantSource clock) {
        this.letters = letters;
        this.door = door;
        this.clock = clock;
    }

    /// Takes up what waits. For the holder of the lead alone.
    public void look() {
        var waiting = letters.waiting();
        waiting.stream().filter(letter -> letters.take(letter.number())).forEach(this::carryOut);
        if (!waiting.isEmpty()) {
            letters.clear(clock.instant().minus(KEPT));
        }
    }

    private void carryOut(Letters.Letter letter) {
        try {
            var command = codec.decode(letter.kind(), letter.content());
            var _ = door.apply(command)
                    .whenComplete((words, refused) -> letters.answer(
                            letter.number(),
                            refused == null
                                    ? new Letters.Reply(true, words)
                                    : new Letters.Reply(false, String.valueOf(refused.getMessage()))));
        } catch (UnreadableEntryException newer) {
            letters.answer(
                    letter.number(),
                    new Letters.Reply(
                            false,
                            "The process that leads does not understand this order, so nothing was recorded: "
                                    + newer.getMessage() + " Give it there, or start the newer version."));
        }
    }
}
