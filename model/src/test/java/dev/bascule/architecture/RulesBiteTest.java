// SPDX-License-Identifier: Apache-2.0
package dev.bascule.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/// Runs the rules over classes that break them: a rule that cannot fail guards nothing.
final class RulesBiteTest {
    private static final String WRONG = "dev.bascule.architecture.wrong";

    private final JavaClasses wrong = new ClassFileImporter().importPackages(WRONG);
    private final Arrows arrows = Arrows.below(WRONG);
    private final Shape shape = new Shape(arrows);
    private final Purity purity = new Purity(arrows);
    private final Conduct conduct = new Conduct(arrows);

    @Test
    void arrowsThatAreNotOnTheMap() {
        assertThat(findings(shape.followsTheArrows()))
                .contains("topology.Restless may not use " + WRONG + ".client.Door")
                .contains("dns.provider.cloudflare.Peeking may not use " + WRONG + ".dns.provider.route53.Sibling")
                .doesNotContain("client.Door may not use");
    }

    @Test
    void packagesThatNobodyPlaced() {
        assertThat(findings(shape.isOnTheMap())).contains("util.Anything").doesNotContain("Restless");
    }

    @Test
    void cyclesOfPackagesAndOfFeatures() {
        assertThat(findings(shape.hasNoCycleOfPackages())).contains("Cycle detected");
        assertThat(findings(shape.hasNoCycleOfFeatures(""))).contains("Cycle detected");
    }

    @Test
    void crowdedPackagesAndEmptyNames() {
        assertThat(findings(shape.fitsAPage())).contains("runbook holds 21 types");
        assertThat(findings(shape.hasTellingNames()))
                .contains("SleepyHelper", "util.Anything")
                .doesNotContain("Restless");
    }

    @Test
    void pureCodeThatReachesOutAsksAndChanges() {
        assertThat(findings(purity.computesOnly()))
                .contains("java.nio.file.Files")
                .doesNotContain("SleepyHelper");
        assertThat(findings(purity.asksNobody())).contains("Instant.now").doesNotContain("SleepyHelper");
        assertThat(findings(purity.neverChanges()))
                .contains("Restless is neither")
                .doesNotContain("Door");
    }

    @Test
    void librariesOutsideTheirFence() {
        var all = new Fences(arrows).hold().map(this::findings).toList();
        assertThat(String.join("\n", all))
                .contains("Nosy", "java.sql.Connection")
                .doesNotContain("Restless");
    }

    @Test
    void sleepPrintColourStaticStateAndSingletons() {
        assertThat(findings(conduct.neverSleeps())).contains("SleepyHelper.nap");
        assertThat(findings(conduct.printsOnlyOnTheCommandLine())).contains("SleepyHelper.speak");
        assertThat(findings(conduct.leavesColourToTokens())).contains("SleepyHelper.paint");
        assertThat(findings(conduct.keepsNothingStatic())).contains("SleepyHelper.count is a static variable");
        assertThat(findings(conduct.hasNoSingletons())).contains("SleepyHelper.getInstance");
    }

    @Test
    void clocksDiceAndThreadsOfTheirOwn() {
        assertThat(findings(conduct.takesTimeAsGiven())).contains("SleepyHelper.speak", "Restless.read");
        assertThat(findings(conduct.takesChanceAsGiven())).contains("SleepyHelper.speak");
        assertThat(findings(conduct.takesThreadsAsGiven())).contains("SleepyHelper.hurry");
    }

    private String findings(ArchRule rule) {
        return rule.evaluate(wrong).getFailureReport().toString();
    }
}
