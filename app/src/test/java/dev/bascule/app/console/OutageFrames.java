// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.app.assembly.LabEngine;
import dev.bascule.client.DeploymentPicture;
import dev.bascule.failover.rule.FailoverState;
import dev.bascule.styles.Theme;
import dev.bascule.views.navigation.Area;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/// Prints how far apart the frames of a shown console are while a primary goes down in a lab with a thousand
/// further checks each second. A frame comes every 17 ms; what makes the FX thread wait shows as a longer one.
/// A benchmark, which runs only when it is named. The first outage is one in a Java that knows no class of it;
/// in the second they are known, as they are to the launcher's from its rehearsal.
class OutageFrames {
    private static final int CHECKS = 1000;
    private static final double LONG = 50;

    @TempDir
    static Path exports;

    @BeforeAll
    static void start() throws Exception {
        Pictures.startToolkit();
    }

    @RepeatedTest(2)
    void noFrameIsLongWhileAPrimaryGoesDown(RepetitionInfo outage) throws Exception {
        var which = outage.getCurrentRepetition() == 1 ? "first outage" : "second outage";
        var scenario = LabEngine.unhurried("primary-outage", Duration.ofSeconds(5));
        try (var at = Workstation.open(scenario, Theme.NIGHT, exports)) {
            crowd(at.lab());
            at.until("every check to have been probed", g -> g.checks().size() > CHECKS && isProbed(g));
            var moving = Frames.counted();
            at.lab().play();
            var taken = at.until("the users to be elsewhere", g -> g.phase() == FailoverState.FAILED_OVER);
            moving.print(which + ", overview and execution");
            at.hands().goTo(Area.CHECKS);
            var table = Frames.counted();
            at.until("ten more rounds", g -> g.at().isAfter(taken.at().plusSeconds(10)));
            table.print(which + ", the table of checks");
        }
    }

    private static boolean isProbed(DeploymentPicture g) {
        return g.checks().stream().allMatch(c -> c.standing().last().isPresent());
    }

    /// The lab's engine takes in its configuration anew when the file changes, as any engine does.
    private static void crowd(LabEngine lab) throws IOException {
        lab.watch();
        var file = Path.of(lab.configuration().file());
        var text = Files.readString(file);
        var target = text.replaceFirst("(?s).*?name: exchange,[^\n]*target: \"([^\"]*)\".*", "$1");
        var more = IntStream.range(0, CHECKS)
                .mapToObj(i -> "      - { name: further%d, node: exchange, type: tcp, target: \"%s\", interval: 1s }\n"
                        .formatted(i, target))
                .collect(Collectors.joining());
        Files.writeString(file, text.replaceFirst("\n    checks:\n", "\n    checks:\n" + more));
    }

    /// How far apart the frames of the window are, in milliseconds.
    private static final class Frames extends AnimationTimer {
        private final List<Double> gaps = new ArrayList<>();
        private long last;

        static Frames counted() {
            return Screenful.onFx(() -> {
                var frames = new Frames();
                frames.start();
                return frames;
            });
        }

        @Override
        public void handle(long now) {
            if (last > 0) {
                gaps.add((now - last) / 1e6);
            }
            last = now;
        }

        void print(String what) {
            var sorted = Screenful.onFx(() -> {
                stop();
                return gaps.stream().sorted().toList();
            });
            assertThat(sorted).as("frames").hasSizeGreaterThan(100);
            System.out.printf(
                    Locale.ROOT,
                    "%,d checks at 1 s, %s: median %.1f ms between frames, p95 %.1f ms, worst %.1f ms, %d of %,d over %.0f ms%n",
                    CHECKS,
                    what,
                    sorted.get(sorted.size() / 2),
                    sorted.get(sorted.size() * 95 / 100),
                    sorted.getLast(),
                    sorted.stream().filter(gap -> gap > LONG).count(),
                    sorted.size(),
                    LONG);
        }
    }
}
