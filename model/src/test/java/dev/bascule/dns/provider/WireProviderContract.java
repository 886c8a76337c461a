// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bascule.dns.ProblemClass;
import dev.bascule.dns.ProviderException;
import dev.bascule.dns.Reading;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The rows of the failure table that every provider shares, over a real connection.
abstract class WireProviderContract extends DnsProviderContract {
    @Override
    protected abstract EmulatedProvider open();

    private EmulatedProvider wire() {
        return (EmulatedProvider) world;
    }

    private ProblemClass problemOfReading() {
        var reading = world.reader().read(key());
        assertThat(reading).isInstanceOf(Reading.Failed.class);
        return ((Reading.Failed) reading).problem().kind();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"LOST_AFTER_APPLYING", "SERVER_ERROR_AFTER_APPLYING"})
    void readsBeforeRepeatingAndFindsThatItWorked(Fault fault) throws ProviderException {
        world.put(name(), "A", TTL, OLD);
        wire().failWrite(fault);

        var receipt = apply(change(List.of(OLD), List.of(NEW)));

        assertThat(receipt.readBack().values()).containsExactly(NEW);
        assertThat(world.writes()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"LOST_BEFORE_APPLYING", "SERVER_ERROR", "HTML", "EMPTY"})
    void triesOnceMoreWhenTheOldValuesAreStillThere(Fault fault) throws ProviderException {
        world.put(name(), "A", TTL, OLD);
        wire().failWrite(fault);

        apply(change(List.of(OLD), List.of(NEW)));

        assertThat(world.held(name(), "A")).containsExactly(NEW);
        assertThat(world.writes()).isEqualTo(2);
    }

    @Test
    void takesATruncatedAnswerForNoAnswer() throws ProviderException {
        world.put(name(), "A", TTL, OLD);
        wire().failWrite(Fault.TRUNCATED);

        var receipt = apply(change(List.of(OLD), List.of(NEW)));

        assertThat(receipt.detail()).contains("lost");
        assertThat(world.writes()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"LOST_BEFORE_APPLYING", "SERVER_ERROR", "HTML", "EMPTY"})
    void leavesTheOutcomeUnknownAfterTheSecondTry(Fault fault) {
        world.put(name(), "A", TTL, OLD);
        wire().failWrite(fault);
        wire().failWrite(fault);

        assertThat(refusal(change(List.of(OLD), List.of(NEW)))).isEqualTo(ProblemClass.OUTCOME_UNKNOWN);
        assertThat(world.writes()).isEqualTo(2);
        assertThat(world.held(name(), "A")).containsExactly(OLD);
    }

    /// Whether its throttling says how long to wait.
    protected boolean saysHowLong() {
        return true;
    }

    @Test
    void aThrottledWriteThatIsToldHowLongWaitsWhereItIsSeen() throws ProviderException {
        world.put(name(), "A", TTL, OLD);
        wire().failWrite(Fault.THROTTLED);
        var change = change(List.of(OLD), List.of(NEW));
        if (saysHowLong()) {
            assertThat(refusal(change)).isEqualTo(ProblemClass.THROTTLED);
            assertThat(wire().clock.waits()).isEmpty();
            assertThat(world.writes()).isEqualTo(1);
            return;
        }
        apply(change);
        assertThat(world.held(name(), "A")).containsExactly(NEW);
        assertThat(wire().clock.waits())
                .hasSize(1)
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"LOST_BEFORE_APPLYING", "SERVER_ERROR", "THROTTLED"})
    void readsAgainAfterAPassingTrouble(Fault fault) {
        world.put(name(), "A", TTL, OLD);
        wire().failRead(fault);

        assertThat(found().set().values()).containsExactly(OLD);
        // A lost GET may be repeated by the JDK's own connection before we notice; that needs no wait.
        assertThat(wire().clock.waits()).hasSizeLessThanOrEqualTo(1);
        assertThat(wire().requests()).hasSizeGreaterThan(1);
    }

    @Test
    void givesUpReadingAfterFiveTries() {
        for (int i = 0; i < 5; i++) {
            wire().failRead(Fault.SERVER_ERROR);
        }

        assertThat(problemOfReading()).isEqualTo(ProblemClass.TRANSIENT);
        assertThat(wire().clock.waits()).hasSize(4);
        assertThat(wire().requests()).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"HTML", "TRUNCATED", "EMPTY", "ENDLESS", "REDIRECT"})
    void knowsNothingWhenAReadingIsGarbled(Fault fault) {
        world.put(name(), "A", TTL, OLD);
        wire().failRead(fault);

        assertThat(problemOfReading()).isEqualTo(ProblemClass.UNKNOWN);
        assertThat(wire().requests()).as("it is asked once").hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"ENDLESS", "REDIRECT"})
    void knowsNothingOfAWriteWhoseAnswerIsNone(Fault fault) {
        world.put(name(), "A", TTL, OLD);
        wire().failWrite(fault);
        wire().failWrite(fault);

        assertThat(refusal(change(List.of(OLD), List.of(NEW)))).isEqualTo(ProblemClass.OUTCOME_UNKNOWN);
        assertThat(world.held(name(), "A")).containsExactly(OLD);
    }

    @Test
    void saysWhereARedirectionLeadsAndSendsNoKeyThere() {
        wire().failRead(Fault.REDIRECT);

        var reading = (Reading.Failed) world.reader().read(key());

        assertThat(reading.problem().message())
                .contains("302", "redirects to localhost", "not followed", "check the endpoint");
    }

    @Test
    void theBodyDecidesAndNotItsLabel() {
        world.put(name(), "A", TTL, OLD);
        wire().failRead(Fault.WRONG_TYPE);

        assertThat(found().set().values()).containsExactly(OLD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", "elsewhere.example.net", "999.1.1.1", "198.51.100.20, 203.0.113.10"})
    void aValueThatIsNoAddressIsAProblemAndNoFaultOfThisProgram(String value) {
        world.put(name(), "A", TTL, value);

        assertThat(problemOfReading()).isEqualTo(ProblemClass.UNKNOWN);
        assertThat(refusal(change(List.of(OLD), List.of(NEW)))).isEqualTo(ProblemClass.UNKNOWN);
        assertThat(world.writes()).isZero();
    }

    @Test
    void aTtlThatIsNoneIsNotTakenForZero() {
        world.put(name(), "A", -1, OLD);

        assertThat(problemOfReading()).isEqualTo(ProblemClass.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"UNAUTHORIZED", "FORBIDDEN"})
    void abortsAtOnceOnBadCredentials(Fault fault) {
        world.put(name(), "A", TTL, OLD);
        wire().failRead(fault);

        assertThat(refusal(change(List.of(OLD), List.of(NEW)))).isEqualTo(ProblemClass.CREDENTIALS);
        assertThat(wire().requests()).hasSize(1);
        assertThat(wire().clock.waits()).isEmpty();
    }

    @Test
    void saysThatItMayNotWrite() {
        world.put(name(), "A", TTL, OLD);
        wire().failWrite(Fault.FORBIDDEN);

        assertThat(refusal(change(List.of(OLD), List.of(NEW)))).isEqualTo(ProblemClass.FORBIDDEN);
        assertThat(world.writes()).isEqualTo(1);
        assertThat(world.held(name(), "A")).containsExactly(OLD);
    }

    @Test
    void retriesWhatWasNeverSent() {
        wire().close();

        assertThat(problemOfReading()).isEqualTo(ProblemClass.NOT_SENT);
        assertThat(wire().clock.waits()).hasSize(4);
    }

    @Test
    void tellsNoSecrets() {
        wire().failRead(Fault.UNAUTHORIZED);

        var refused = catchThrowableOfType(
                ProviderException.class, () -> world.reader().findZone(world.zone()));

        assertThat(refused.toString()).doesNotContain("do-token", "cf-token", "AKIDEXAMPLE", "aws-secret");
        assertThat(refused.getMessage()).contains(world.reader().provider().value(), world.zone());
    }
}
