// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bascule.app.assembly.lead.Intake;
import dev.bascule.app.assembly.lead.StoreLease;
import dev.bascule.app.cli.Failure;
import dev.bascule.app.cli.Ports;
import dev.bascule.check.CheckId;
import dev.bascule.client.Command;
import dev.bascule.client.Refused;
import dev.bascule.failover.Event;
import dev.bascule.failover.State;
import dev.bascule.journal.Canonical;
import dev.bascule.journal.Chain;
import dev.bascule.journal.Entry;
import dev.bascule.journal.Head;
import dev.bascule.store.Holder;
import dev.bascule.store.sqlite.WritingStore;
import dev.bascule.supervisor.Coordinator;
import dev.bascule.supervisor.EventJournal;
import dev.bascule.supervisor.StoreTrouble;
import dev.bascule.supervisor.console.WrittenOrders;
import dev.bascule.topology.DeploymentId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two stores on one file, as two processes have them: one of a command line that writes, one of whoever leads.
class StoreWritingTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final DeploymentId SHOP = new DeploymentId("shop");
    private static final CheckId API = new CheckId(SHOP, Optional.empty(), "api");
    private static final Holder CONSOLE = new Holder("bob", "desk-2", 4711, NOW, "console");

    private final Path file;
    private WritingStore leading;
    private StoreLease lead;

    StoreWritingTest(@TempDir Path folder) {
        file = folder.resolve("bascule.db");
    }

    @BeforeEach
    void open() throws StoreTrouble {
        leading = WritingStore.open(file, () -> NOW);
        lead = new StoreLease(leading.lock(), CONSOLE);
        assertThat(lead.acquire()).isTrue();
        new Coordinator(SHOP, new EventJournal(leading.journal(), lead), State.EMPTY)
                .handle(List.of(new Event.EngineStarted("bob", "1")), NOW);
    }

    @AfterEach
    void close() {
        lead.close();
        leading.close();
    }

    private static Command.Mute mute(Duration length) {
        return new Command.Mute(API, "db-team", "new version", NOW.plus(length), "ada");
    }

    private Ports.Entered write(InstantSource clock, Command.Written order) {
        var files = new ConfigurationFiles(Map.of(), Path.of("."), "Linux");
        return new StoreWriting(files, Map.of("HOSTNAME", "desk-1"), "ada", clock)
                .write(new Ports.Place(Optional.empty(), Optional.of(file)), order);
    }

    private Intake intake() {
        var orders = new WrittenOrders(new EventJournal(leading.journal(), lead), () -> NOW);
        return new Intake(
                leading.letters(),
                command -> {
                    try {
                        return CompletableFuture.completedFuture(orders.record((Command.Written) command));
                    } catch (Refused refused) {
                        return CompletableFuture.failedFuture(refused);
                    }
                },
                () -> NOW);
    }

    /// The same clock, at whose readings something happens: the first is that of the letter.
    private static InstantSource clock(Duration step, Runnable atThird) {
        var readings = new AtomicInteger();
        return () -> {
            var reading = readings.getAndIncrement();
            if (reading == 3) {
                atThird.run();
            }
            return NOW.plus(step.multipliedBy(reading));
        };
    }

    private List<Entry> entries() {
        assertThat(leading.journal().verify(Head.EMPTY)).isInstanceOf(Chain.Verdict.Intact.class);
        return leading.journal().read(0, 100);
    }

    @Test
    void whereNobodyLeadsOneEntryIsAppendedAndNothingElse() {
        lead.close();
        var entered = write(() -> NOW, mute(Duration.ofHours(2)));
        assertThat(entered).isEqualTo(new Ports.Entered("recorded as entry 2", Optional.empty()));
        assertThat(entries()).extracting(Entry::kind).containsExactly("engine-started", "check-muted");
        assertThat(leading.lock().holder()).isEmpty();
        assertThat(lead.acquire()).as("the lead is free again").isTrue();
    }

    @Test
    void whoLeadsTakesTheOrderUpAndItsOwnTokenStandsInTheEntry() {
        var entered = write(clock(Duration.ofMillis(1), () -> intake().look()), mute(Duration.ofHours(2)));
        assertThat(entered.words()).isEqualTo("recorded as entry 2");
        assertThat(entered.leader()).hasValueSatisfying(who -> assertThat(who).startsWith("bob on desk-2 (console"));
        assertThat(entries().getLast().fencingToken()).isEqualTo(lead.token());
        intake().look();
        assertThat(entries()).as("taken up once").hasSize(2);
    }

    @Test
    void aRefusalOfWhoLeadsComesBackInItsWords() {
        assertThatThrownBy(() -> write(clock(Duration.ofMillis(1), () -> intake().look()), mute(Duration.ofDays(31))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("at most 30 days");
        assertThat(entries()).hasSize(1);
    }

    @Test
    void whatNobodyTakesUpIsWithdrawnAndNeverRecordedLater() {
        assertThatThrownBy(() -> write(clock(Duration.ofSeconds(4), () -> {}), mute(Duration.ofHours(2))))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("bob on desk-2")
                .hasMessageContaining("withdrawn and nothing was recorded");
        intake().look();
        assertThat(entries()).hasSize(1);
    }

    @Test
    void whatWasTakenUpAndNotAnsweredIsSaidToBeUnknown() {
        Runnable take =
                () -> leading.letters().waiting().forEach(l -> leading.letters().take(l.number()));
        assertThatThrownBy(() -> write(clock(Duration.ofSeconds(2), take), mute(Duration.ofHours(2))))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("not known whether it was recorded");
    }

    @Test
    void whenTheLeaderGoesBeforeItTookTheOrderUpItIsWrittenHere() {
        var entered = write(clock(Duration.ofMillis(1), lead::close), mute(Duration.ofHours(2)));
        assertThat(entered).isEqualTo(new Ports.Entered("recorded as entry 2", Optional.empty()));
        lead.acquire();
        intake().look();
        assertThat(entries()).as("the letter is withdrawn").hasSize(2);
    }

    @Test
    void aLetterThatTheLeaderDoesNotUnderstandIsRefusedAndHoldsUpNoOther() {
        var letters = leading.letters();
        var odd = letters.put("moved-the-moon", Canonical.Fields.of(Map.of()), NOW);
        assertThat(write(clock(Duration.ofMillis(1), () -> intake().look()), mute(Duration.ofHours(2)))
                        .words())
                .isEqualTo("recorded as entry 2");
        assertThat(letters.reply(odd)).hasValueSatisfying(r -> {
            assertThat(r.isDone()).isFalse();
            assertThat(r.words()).contains("does not understand");
        });
    }

    @Test
    void aDeploymentOfWhichNothingIsKnownIsRefused() {
        lead.close();
        var other = new CheckId(new DeploymentId("other"), Optional.empty(), "api");
        assertThatThrownBy(() -> write(() -> NOW, new Command.Unmute(other, "ada")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("holds nothing of other");
        assertThat(entries()).hasSize(1);
    }
}
