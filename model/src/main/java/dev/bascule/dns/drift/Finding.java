// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns.drift;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.Reading;
import dev.bascule.dns.RecordSet;
import dev.bascule.dns.propagation.Answer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// One provider's part of a [Drift]: what it holds, every value that its servers answer, how many of its
/// servers agree with the desired values, the verdict, and a sentence that says why.
public record Finding(
        ProviderId provider,
        Optional<RecordSet> held,
        List<String> observed,
        int serversAgreeing,
        int serversAsked,
        Verdict verdict,
        String sentence) {
    /// In rising order of concern. UNKNOWN never counts as a match. `code` is stored and never changes.
    public enum Verdict {
        MATCH("match"),
        UNKNOWN("unknown"),
        DRIFT("drift");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private record Opinion(Verdict verdict, String sentence) {}

    public Finding {
        observed = List.copyOf(observed);
    }

    static Finding of(ProviderId provider, RecordSet desired, Reading reading, List<Answer> answers) {
        int agreeing =
                (int) answers.stream().filter(answer -> agrees(answer, desired)).count();
        var held = reading instanceof Reading.Found found ? Optional.of(found.set()) : Optional.<RecordSet>empty();
        var opinion = switch (reading) {
            case Reading.Found found -> ofHeld(desired, found.set(), answers, agreeing);
            case Reading.Absent _ -> new Opinion(Verdict.DRIFT, "The provider has no such record.");
            case Reading.InTheWay blocked ->
                new Opinion(Verdict.DRIFT, "The provider holds something else: " + blocked.what());
            case Reading.Failed failed ->
                new Opinion(
                        Verdict.UNKNOWN,
                        "It could not be read: " + failed.problem().message());
        };
        var observed = answers.stream()
                .flatMap(answer -> answer.values().stream())
                .distinct()
                .sorted()
                .toList();
        return new Finding(provider, held, observed, agreeing, answers.size(), opinion.verdict(), opinion.sentence());
    }

    static Finding unread(ProviderId provider) {
        var why = "What is desired changed while it was read; it is being read again.";
        return new Finding(provider, Optional.empty(), List.of(), 0, 0, Verdict.UNKNOWN, why);
    }

    private static Opinion ofHeld(RecordSet desired, RecordSet held, List<Answer> answers, int agreeing) {
        if (!held.hasSameValues(desired)) {
            return new Opinion(
                    Verdict.DRIFT, "The provider has " + held.values() + " instead of " + desired.values() + ".");
        }
        if (!held.fulfils(desired)) {
            return new Opinion(
                    Verdict.DRIFT,
                    "The provider has TTL " + held.ttl().toSeconds() + " instead of "
                            + desired.ttl().toSeconds() + ".");
        }
        if (held.proxied().orElse(false)) {
            return new Opinion(Verdict.MATCH, "The record is proxied: its servers answer the proxy's addresses.");
        }
        return ofAnswers(answers, agreeing);
    }

    private static Opinion ofAnswers(List<Answer> answers, int agreeing) {
        long contrary = answers.stream()
                        .filter(answer ->
                                answer.rcode() == Answer.Rcode.NOERROR || answer.rcode() == Answer.Rcode.NXDOMAIN)
                        .count()
                - agreeing;
        if (contrary > 0) {
            return new Opinion(
                    Verdict.DRIFT, contrary + " of " + answers.size() + " of its servers answer something else.");
        }
        if (agreeing == 0) {
            return new Opinion(Verdict.UNKNOWN, "The provider has it, and none of its servers was heard.");
        }
        return new Opinion(Verdict.MATCH, agreeing + " of " + answers.size() + " of its servers agree.");
    }

    private static boolean agrees(Answer answer, RecordSet desired) {
        return answer.rcode() == Answer.Rcode.NOERROR
                && new HashSet<>(answer.values()).equals(new HashSet<>(desired.values()));
    }
}
