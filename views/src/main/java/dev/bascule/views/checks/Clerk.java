// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.checks;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.views.checks.sheet.CheckFilter;
import dev.bascule.views.checks.sheet.Grouping;
import dev.bascule.views.checks.sheet.Sheet;
import dev.bascule.views.checks.sheet.SheetReading;
import dev.bascule.views.feed.Ask;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Reads sheets on a worker, because ten thousand checks would hold up the window. What is asked for while one
/// is read replaces what waits, so the newest question is always answered. FX thread only.
final class Clerk {
    private final Ask ask;
    private final Consumer<Answer> answered;
    private final Consumer<String> failed;
    private Optional<Question> waiting = Optional.empty();
    private Sheet newest = Sheet.EMPTY;
    private boolean isBusy;

    /// What is to be read; `folded` are keys of groups.
    record Question(DeploymentPicture picture, CheckFilter filter, Grouping grouping, Set<String> folded) {
        Question {
            folded = Set.copyOf(folded);
        }
    }

    record Answer(Question question, Sheet sheet) {}

    Clerk(Ask ask, Consumer<Answer> answered, Consumer<String> failed) {
        this.ask = ask;
        this.answered = answered;
        this.failed = failed;
    }

    void read(Question question) {
        waiting = Optional.of(question);
        if (!isBusy) {
            next();
        }
    }

    private void next() {
        if (waiting.isPresent()) {
            var question = waiting.get();
            var before = newest;
            waiting = Optional.empty();
            isBusy = true;
            ask.ask(() -> new Answer(question, sheet(question).keeping(before)), this::done, problem -> {
                isBusy = false;
                failed.accept(String.valueOf(problem.getMessage()));
                next();
            });
        }
    }

    private static Sheet sheet(Question q) {
        return SheetReading.of(q.picture(), q.filter(), q.grouping(), q.folded());
    }

    private void done(Answer answer) {
        isBusy = false;
        newest = answer.sheet();
        answered.accept(answer);
        next();
    }
}
