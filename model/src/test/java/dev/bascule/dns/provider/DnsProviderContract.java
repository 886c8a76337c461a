// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bascule.dns.Change;
import dev.bascule.dns.ProblemClass;
import dev.bascule.dns.ProviderException;
import dev.bascule.dns.Reading;
import dev.bascule.dns.Receipt;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordSet;
import dev.bascule.dns.RecordType;
import dev.bascule.dns.WriteWarrant;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every provider client and every stand-in for one must do. A subclass says how to open a world; a new
/// adapter needs nothing else to be held to the contract.
public abstract class DnsProviderContract {
    protected static final WriteWarrant WARRANT = new WriteWarrant("execution-7", "plan-hash", 3);
    protected static final String OLD = "203.0.113.10";
    protected static final String NEW = "198.51.100.20";
    protected static final String THIRD = "198.51.100.30";
    protected static final long TTL = 60;

    protected ProviderWorld world;

    protected abstract ProviderWorld open() throws Exception;

    @BeforeEach
    void openWorld() throws Exception {
        world = open();
    }

    @AfterEach
    void closeWorld() {
        world.close();
    }

    protected String name() {
        return "www." + world.zone();
    }

    protected RecordKey key() {
        return new RecordKey(world.zone(), name(), RecordType.A);
    }

    protected RecordSet set(long ttl, String... values) {
        return new RecordSet(key(), List.of(values), Duration.ofSeconds(ttl), Optional.empty());
    }

    protected Change change(List<String> from, List<String> to) {
        return new Change(
                world.reader().provider(), set(TTL, from.toArray(String[]::new)), set(TTL, to.toArray(String[]::new)));
    }

    protected Receipt apply(Change change) throws ProviderException {
        return world.writer(WARRANT).apply(change);
    }

    protected ProblemClass refusal(Change change) {
        var refused = catchThrowableOfType(ProviderException.class, () -> apply(change));
        assertThat(refused).as("it was refused").isNotNull();
        return refused.problem().kind();
    }

    protected Reading.Found found() {
        var reading = world.reader().read(key());
        assertThat(reading).isInstanceOf(Reading.Found.class);
        return (Reading.Found) reading;
    }

    @Test
    void findsItsZone() throws ProviderException {
        assertThat(world.reader().findZone(world.zone()).name()).isEqualTo(world.zone());
    }

    @Test
    void saysThatAZoneIsMissing() {
        var refused = catchThrowableOfType(
                ProviderException.class, () -> world.reader().findZone("no-such-zone.example"));
        assertThat(refused.problem().kind()).isEqualTo(ProblemClass.ZONE_MISSING);
        assertThat(refused).hasMessageContaining("no-such-zone.example");
    }

    @Test
    void readsAllValuesInOrderWithTheirTtl() {
        world.put(name(), "A", TTL, NEW, OLD);

        assertThat(found().set().values()).containsExactly(NEW, OLD);
        assertThat(found().set().ttl()).isEqualTo(Duration.ofSeconds(TTL));
    }

    @Test
    void readsTheZonesOwnName() {
        world.put(world.zone(), "A", TTL, OLD);

        var apex = new RecordKey(world.zone(), world.zone(), RecordType.A);
        assertThat(world.reader().read(apex)).isInstanceOf(Reading.Found.class);
    }

    @Test
    void findsARecordBehindManyOthers() {
        for (int i = 0; i < 230; i++) {
            world.put("host-" + i + "." + world.zone(), "A", TTL, OLD);
        }
        world.put(name(), "A", TTL, OLD);
        world.put(name(), "TXT", TTL, "\"one\"");
        world.put(name(), "TXT", TTL, "\"two\"");

        assertThat(found().set().values()).containsExactly(OLD);
    }

    @Test
    void doesNotMixUpNamesThatContainEachOther() {
        world.put("www.www." + world.zone(), "A", TTL, THIRD);
        world.put(name(), "A", TTL, OLD);

        assertThat(found().set().values()).containsExactly(OLD);
    }

    @Test
    void saysThatANameIsAbsent() {
        assertThat(world.reader().read(key())).isInstanceOf(Reading.Absent.class);
    }

    @Test
    void saysThatACnameIsInTheWay() {
        world.put(name(), "CNAME", TTL, "elsewhere.example.net");

        assertThat(world.reader().read(key()))
                .isInstanceOfSatisfying(
                        Reading.InTheWay.class,
                        blocked -> assertThat(blocked.what()).contains("CNAME", "elsewhere.example.net"));
    }

    @Test
    void saysThatOnlyAWildcardAnswers() {
        world.put("*." + world.zone(), "A", TTL, OLD);

        assertThat(world.reader().read(key()))
                .isInstanceOfSatisfying(
                        Reading.InTheWay.class,
                        blocked -> assertThat(blocked.what()).contains("*." + world.zone()));
    }

    @Test
    void warnsOfAddressesOfTheOtherFamily() {
        world.put(name(), "A", TTL, OLD);
        world.put(name(), "AAAA", TTL, "2001:db8::1");

        assertThat(found().warnings()).anySatisfy(warning -> assertThat(warning).contains("AAAA"));
    }

    @Test
    void switchesOneValueAndProvesIt() throws ProviderException {
        world.put(name(), "A", TTL, OLD);

        var receipt = apply(change(List.of(OLD), List.of(NEW)));

        assertThat(world.held(name(), "A")).containsExactly(NEW);
        assertThat(receipt.held().values()).containsExactly(OLD);
        assertThat(receipt.readBack().values()).containsExactly(NEW);
        assertThat(receipt.status()).isNotEqualTo(Receipt.Status.UNCHANGED);
    }

    @Test
    void leavesEverythingElseAlone() throws ProviderException {
        world.put(name(), "A", TTL, OLD);
        world.put(name(), "TXT", TTL, "\"kept\"");
        world.put("api." + world.zone(), "A", TTL, OLD);

        apply(change(List.of(OLD), List.of(NEW)));

        assertThat(world.held(name(), "TXT")).hasSize(1);
        assertThat(world.held("api." + world.zone(), "A")).containsExactly(OLD);
    }

    @Test
    void switchesFromOneValueToSeveral() throws ProviderException {
        world.put(name(), "A", TTL, OLD);

        apply(change(List.of(OLD), List.of(NEW, THIRD)));

        assertThat(world.held(name(), "A")).containsExactly(NEW, THIRD);
    }

    @Test
    void switchesFromSeveralValuesToOne() throws ProviderException {
        world.put(name(), "A", TTL, OLD, THIRD);

        apply(change(List.of(OLD, THIRD), List.of(NEW)));

        assertThat(world.held(name(), "A")).containsExactly(NEW);
    }

    @Test
    void keepsTheValuesThatStay() throws ProviderException {
        world.put(name(), "A", TTL, OLD, THIRD);

        apply(change(List.of(OLD, THIRD), List.of(NEW, THIRD)));

        assertThat(world.held(name(), "A")).containsExactly(NEW, THIRD);
    }

    @Test
    void changesTheTtlWithTheValues() throws ProviderException {
        world.put(name(), "A", 300, OLD, THIRD);

        apply(new Change(world.reader().provider(), set(300, OLD, THIRD), set(TTL, NEW, THIRD)));

        assertThat(found().set().ttl()).isEqualTo(Duration.ofSeconds(TTL));
        assertThat(world.held(name(), "A")).containsExactly(NEW, THIRD);
    }

    @Test
    void switchesIpv6() throws ProviderException {
        var ipv6 = new RecordKey(world.zone(), name(), RecordType.AAAA);
        var ttl = Duration.ofSeconds(TTL);
        world.put(name(), "AAAA", TTL, "2001:db8::1");

        apply(new Change(
                world.reader().provider(),
                RecordSet.of(ipv6, "2001:DB8:0:0::1", ttl),
                RecordSet.of(ipv6, "2001:db8::2", ttl)));

        assertThat(world.held(name(), "AAAA")).containsExactly("2001:db8::2");
    }

    @Test
    void doesNothingWhenTheWorldIsAsWanted() throws ProviderException {
        world.put(name(), "A", TTL, NEW);

        var receipt = apply(change(List.of(OLD), List.of(NEW)));

        assertThat(receipt.status()).isEqualTo(Receipt.Status.UNCHANGED);
        assertThat(world.writes()).isZero();
    }

    @Test
    void overwritesNothingItDidNotExpect() {
        world.put(name(), "A", TTL, THIRD);

        assertThat(refusal(change(List.of(OLD), List.of(NEW)))).isEqualTo(ProblemClass.CONFLICT);
        assertThat(world.held(name(), "A")).containsExactly(THIRD);
        assertThat(world.writes()).isZero();
    }

    @Test
    void writesNoRecordThatIsAbsent() {
        assertThat(refusal(change(List.of(OLD), List.of(NEW)))).isEqualTo(ProblemClass.RECORD_GONE);
        assertThat(world.writes()).isZero();
    }

    @Test
    void writesNothingOverACname() {
        world.put(name(), "CNAME", TTL, "elsewhere.example.net");

        assertThat(refusal(change(List.of(OLD), List.of(NEW)))).isEqualTo(ProblemClass.CONFLICT);
        assertThat(world.writes()).isZero();
    }

    @Test
    void goesBackByTheInverse() throws ProviderException {
        world.put(name(), "A", TTL, OLD, THIRD);
        var change = change(List.of(OLD, THIRD), List.of(NEW));

        apply(change);
        apply(change.inverse());

        assertThat(world.held(name(), "A")).containsExactly(THIRD, OLD);
    }

    @Test
    void followsAChangeUntilItIsInSync() throws ProviderException {
        world.put(name(), "A", TTL, OLD);
        var writer = world.writer(WARRANT);

        var receipt = writer.apply(change(List.of(OLD), List.of(NEW)));
        for (int look = 0; look < 100 && receipt.status() == Receipt.Status.ACCEPTED; look++) {
            receipt = writer.follow(receipt);
        }

        assertThat(receipt.status()).isEqualTo(Receipt.Status.IN_SYNC);
    }
}
