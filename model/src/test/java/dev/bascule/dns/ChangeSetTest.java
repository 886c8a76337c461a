// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeSetTest {
    private static final RecordKey KEY = new RecordKey("example.com", "Genesis.Example.com.", RecordType.A);
    private static final Duration TTL = Duration.ofSeconds(60);
    private static final RecordSet OLD = RecordSet.of(KEY, "203.0.113.10", TTL);
    private static final RecordSet NEW = RecordSet.of(KEY, "198.51.100.20", TTL);
    private static final RecordSet OTHER = RecordSet.of(KEY, "198.51.100.30", TTL);
    private static final ProviderId DO = new ProviderId("do");
    private static final ProviderId CF = new ProviderId("cf");

    private static Receipt receipt(ProviderId provider, Receipt.Status status, RecordSet held, RecordSet now) {
        return new Receipt(provider, "", status, Instant.EPOCH, Instant.EPOCH, held, now, "");
    }

    @Test
    void namesCompareWithoutCaseAndFinalDot() {
        assertThat(OLD.key().name()).isEqualTo("genesis.example.com");
    }

    @Test
    void itsInverseGoesBackInReverseOrder() {
        var set = new ChangeSet(List.of(new Change(DO, OLD, NEW), new Change(CF, OLD, NEW)));

        assertThat(set.inverse().changes()).containsExactly(new Change(CF, NEW, OLD), new Change(DO, NEW, OLD));
        assertThat(set.inverse().inverse()).isEqualTo(set);
        assertThat(set.providers()).containsExactly(CF, DO);
    }

    @Test
    void refusesToBeEmptyOrToChangeARecordTwice() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ChangeSet(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChangeSet(List.of(new Change(DO, OLD, NEW), new Change(DO, NEW, OTHER))))
                .withMessageContaining("twice at do");
    }

    @Test
    void knowsWhichChangesAlterSomething() {
        var set = new ChangeSet(List.of(new Change(DO, NEW, NEW), new Change(CF, OLD, NEW)));

        assertThat(set.effective()).containsExactly(new Change(CF, OLD, NEW));
        assertThat(set.isNoop()).isFalse();
        assertThat(new ChangeSet(List.of(new Change(DO, NEW, NEW))).isNoop()).isTrue();
    }

    @Test
    void undoesWhatReceiptsProveAndNothingElse() {
        var receipts = List.of(
                receipt(DO, Receipt.Status.ACCEPTED, OTHER, NEW),
                receipt(new ProviderId("aws"), Receipt.Status.UNCHANGED, NEW, NEW),
                receipt(CF, Receipt.Status.IN_SYNC, OLD, NEW));

        assertThat(ChangeSet.undoing(receipts).orElseThrow().changes())
                .containsExactly(new Change(CF, NEW, OLD), new Change(DO, NEW, OTHER));
        assertThat(ChangeSet.undoing(List.of())).isEmpty();
    }

    @Test
    void aSetFulfilsAnotherByValuesAndTtl() {
        var slower = RecordSet.of(KEY, "198.51.100.20", Duration.ofSeconds(300));
        var proxied = new RecordSet(KEY, slower.values(), slower.ttl(), Optional.of(true));

        assertThat(NEW.fulfils(NEW)).isTrue();
        assertThat(OLD.fulfils(NEW)).isFalse();
        assertThat(slower.fulfils(NEW)).isFalse();
        assertThat(proxied.fulfils(NEW)).isTrue();
    }
}
