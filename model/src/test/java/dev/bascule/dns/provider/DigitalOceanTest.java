// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bascule.dns.Change;
import dev.bascule.dns.DnsWriter;
import dev.bascule.dns.ProblemClass;
import dev.bascule.dns.ProviderException;
import dev.bascule.dns.RecordKey;
import dev.bascule.dns.RecordSet;
import dev.bascule.dns.RecordType;
import dev.bascule.dns.WriteWarrant;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is peculiar to DigitalOcean: one request for each value, and what that leaves behind.
class DigitalOceanTest {
    private EmulatedDigitalOcean world;

    @BeforeEach
    void open() {
        world = new EmulatedDigitalOcean();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private RecordSet set(String... values) {
        var key = new RecordKey(world.zone(), "www." + world.zone(), RecordType.A);
        return new RecordSet(key, List.of(values), Duration.ofSeconds(60), Optional.empty());
    }

    private Change change(RecordSet before, RecordSet after) {
        return new Change(world.reader().provider(), before, after);
    }

    private ProblemClass refusal(Change change) {
        return catchThrowableOfType(ProviderException.class, () -> writer().apply(change))
                .problem()
                .kind();
    }

    private DnsWriter writer() {
        return world.writer(new WriteWarrant("execution-7", "plan-hash", 3));
    }

    private void put(String... values) {
        world.put("www." + world.zone(), "A", 60, values);
    }

    private List<String> held() {
        return world.held("www." + world.zone(), "A");
    }

    private List<String> methods() {
        return world.requests().stream()
                .map(request -> request.substring(0, request.indexOf(' ')))
                .filter(method -> !method.equals("GET"))
                .toList();
    }

    @Test
    void keepsTheIdOfAReplacedValue() throws ProviderException {
        put("192.0.2.1");

        writer().apply(change(set("192.0.2.1"), set("192.0.2.2")));

        assertThat(methods()).containsExactly("PUT");
        assertThat(world.lastBody("PUT"))
                .contains("\"name\":\"www\"", "\"type\":\"A\"", "\"data\":\"192.0.2.2\"", "\"ttl\":60");
    }

    @Test
    void addsFirstAndRemovesLast() throws ProviderException {
        put("192.0.2.1", "192.0.2.2");
        writer().apply(change(set("192.0.2.1", "192.0.2.2"), set("192.0.2.9")));
        writer().apply(change(set("192.0.2.9"), set("192.0.2.1", "192.0.2.2")));

        assertThat(methods()).containsExactly("PUT", "DELETE", "POST", "PUT");
        assertThat(held()).containsExactly("192.0.2.1", "192.0.2.2");
    }

    @Test
    void reportsWhatIsDoneWhenItIsStoppedHalfway() {
        put("192.0.2.1", "192.0.2.2");
        world.letWrite();
        world.failWrite(Fault.FORBIDDEN);

        assertThat(refusal(change(set("192.0.2.1", "192.0.2.2"), set("192.0.2.3", "192.0.2.4"))))
                .isEqualTo(ProblemClass.PARTIAL);
        assertThat(held()).containsExactly("192.0.2.2", "192.0.2.3");
    }

    @Test
    void goesOnFromHalfwayAndRemembersWhatWasThere() throws ProviderException {
        put("192.0.2.2", "192.0.2.3");

        var receipt = writer().apply(change(set("192.0.2.1", "192.0.2.2"), set("192.0.2.3", "192.0.2.4")));

        assertThat(held()).containsExactly("192.0.2.3", "192.0.2.4");
        assertThat(receipt.held().values()).containsExactly("192.0.2.1", "192.0.2.2");
    }

    @Test
    void goesBackFromHalfway() throws ProviderException {
        put("192.0.2.2", "192.0.2.3");

        writer().apply(change(set("192.0.2.3", "192.0.2.4"), set("192.0.2.1", "192.0.2.2")));

        assertThat(held()).containsExactly("192.0.2.1", "192.0.2.2");
    }

    @Test
    void aStateThatItNeverMakesIsAConflict() {
        put("192.0.2.1", "192.0.2.4");

        assertThat(refusal(change(set("192.0.2.1", "192.0.2.2"), set("192.0.2.3", "192.0.2.4"))))
                .isEqualTo(ProblemClass.CONFLICT);
        assertThat(methods()).isEmpty();
    }

    @Test
    void finishesAfterTheSecondOfThreeAnswersIsLost() throws ProviderException {
        put("192.0.2.1", "192.0.2.2");
        world.letWrite();
        world.failWrite(Fault.LOST_AFTER_APPLYING);

        writer().apply(change(set("192.0.2.1", "192.0.2.2"), set("192.0.2.3")));

        assertThat(held()).containsExactly("192.0.2.3");
    }

    @Test
    void switchesAValueThatIsThereTwice() throws ProviderException {
        put("192.0.2.1", "192.0.2.1");

        writer().apply(change(set("192.0.2.1"), set("192.0.2.2")));

        assertThat(held()).containsExactly("192.0.2.2");
        assertThat(methods()).containsExactly("DELETE", "PUT");
    }

    @Test
    void countsARemovedDuplicateAsDone() {
        put("192.0.2.1", "192.0.2.1");
        world.letWrite();
        world.failWrite(Fault.FORBIDDEN);

        var refused = catchThrowableOfType(
                ProviderException.class, () -> writer().apply(change(set("192.0.2.1"), set("192.0.2.2"))));

        assertThat(refused.problem().kind()).isEqualTo(ProblemClass.PARTIAL);
        assertThat(refused).hasMessageContaining("1 of 2 requests are done");
        assertThat(refused.mayBeAppliedAgain()).isFalse();
    }

    @Test
    void mayGoOnWhenWhatStoppedItHalfwayPasses() throws ProviderException {
        put("192.0.2.1", "192.0.2.2");
        world.letWrite();
        world.answerWrite(new MockResponse.Builder()
                .code(429)
                .setHeader("Retry-After", "600")
                .body("{}"));
        var change = change(set("192.0.2.1", "192.0.2.2"), set("192.0.2.3", "192.0.2.4"));

        var refused = catchThrowableOfType(ProviderException.class, () -> writer().apply(change));
        world.clock.await(refused.problem().retryAfter().orElseThrow());
        var receipt = writer().apply(change);

        assertThat(refused.problem().kind()).isEqualTo(ProblemClass.PARTIAL);
        assertThat(refused.mayBeAppliedAgain()).isTrue();
        assertThat(receipt.held().values()).containsExactly("192.0.2.1", "192.0.2.2");
        assertThat(held()).containsExactly("192.0.2.3", "192.0.2.4");
    }

    @Test
    void findsThatTheRecordIsGone() {
        put("192.0.2.1");
        world.beforeWrite(() -> {
            world.entries.clear();
            put("192.0.2.77");
        });

        assertThat(refusal(change(set("192.0.2.1"), set("192.0.2.2")))).isEqualTo(ProblemClass.RECORD_GONE);
        assertThat(held()).containsExactly("192.0.2.77");
    }

    @Test
    void namesACnameThatCameInBetween() {
        put("192.0.2.1");
        world.answerWrite(new MockResponse.Builder()
                .code(422)
                .body("{\"id\":\"unprocessable_entity\",\"message\":\"CNAME records cannot share a name\"}"));

        assertThat(refusal(change(set("192.0.2.1"), set("192.0.2.2")))).isEqualTo(ProblemClass.CNAME_CLASH);
    }

    @Test
    void invalidInputIsNotRepeated() {
        put("192.0.2.1");
        world.answerWrite(new MockResponse.Builder()
                .code(422)
                .body("{\"id\":\"unprocessable_entity\",\"message\":\"Data needs to end with a dot (.)\"}"));

        assertThat(refusal(change(set("192.0.2.1"), set("192.0.2.2")))).isEqualTo(ProblemClass.INVALID);
        assertThat(methods()).hasSize(1);
    }

    @Test
    void refusesATtlItDoesNotTake() {
        put("192.0.2.1");
        var quick =
                new RecordSet(set("192.0.2.2").key(), List.of("192.0.2.2"), Duration.ofSeconds(5), Optional.empty());

        assertThat(refusal(change(set("192.0.2.1"), quick))).isEqualTo(ProblemClass.INVALID);
        assertThat(methods()).isEmpty();
    }

    @Test
    void doesNotWaitLongerThanItMay() {
        put("192.0.2.1");
        world.answerWrite(new MockResponse.Builder()
                .code(429)
                .setHeader("Retry-After", "3600")
                .body("{}"));

        var refused = catchThrowableOfType(
                ProviderException.class, () -> writer().apply(change(set("192.0.2.1"), set("192.0.2.2"))));

        assertThat(refused.problem().kind()).isEqualTo(ProblemClass.THROTTLED);
        assertThat(refused.problem().retryAfter()).contains(Duration.ofHours(1));
        assertThat(world.clock.waits()).isEmpty();
    }

    @Test
    void aResetInThePastIsNoReasonToHammer() {
        put("192.0.2.1");
        world.answerWrite(RecordedExchange.load("digitalocean/03-list-records-page-1")
                .like("{}")
                .code(429));

        assertThatThrownBy(() -> writer().apply(change(set("192.0.2.1"), set("192.0.2.2"))))
                .isInstanceOfSatisfying(
                        ProviderException.class,
                        refused -> assertThat(refused.problem().retryAfter().orElseThrow())
                                .isGreaterThanOrEqualTo(Duration.ofSeconds(1)));
    }
}
