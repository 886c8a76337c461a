// SPDX-License-Identifier: Apache-2.0
package dev.bascule.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ArrowsTest {
    private final Arrows arrows = Arrows.below(Arrows.BASCULE);

    @Test
    void aFeatureMayUseWhatItsLineNames() {
        assertThat(allows("health", "check")).isTrue();
        assertThat(allows("check", "health")).isFalse();
        assertThat(allows("journal", "journal")).isTrue();
    }

    @Test
    void aFamilyCoversWhatLiesBelowButSiblingsNeverMeet() {
        assertThat(allows("dns.provider.cloudflare", "dns")).isTrue();
        assertThat(allows("dns.provider.cloudflare", "dns.provider")).isTrue();
        assertThat(allows("dns.provider.cloudflare", "dns.provider.route53")).isFalse();
        assertThat(allows("views.dns.matrix", "views.control.chart")).isTrue();
        assertThat(allows("views.dns", "views.failover")).isFalse();
    }

    @Test
    void screensSeeTheClientAndNeverTheEngine() {
        assertThat(arrows.all())
                .filteredOn(row -> row.name().startsWith("views."))
                .isNotEmpty()
                .allSatisfy(row -> {
                    var screen = row.name().replace(".*", "");
                    assertThat(allows(screen, "supervisor")).isFalse();
                    assertThat(allows(screen, "dns.provider.cloudflare")).isFalse();
                    assertThat(allows(screen, "lab")).isFalse();
                    assertThat(allows(screen, "app.assembly")).isFalse();
                });
    }

    @Test
    void theAssemblyAloneSeesTheLabAndTheStore() {
        assertThat(arrows.all())
                .filteredOn(row -> allows(row.name().replace(".*", ""), "lab")
                        || allows(row.name().replace(".*", ""), "store"))
                .extracting(Arrows.Row::name)
                .containsExactlyInAnyOrder("app.assembly.*", "lab.*", "store.*");
    }

    @Test
    void pureLinesNameOnlyPurePackages() {
        assertThat(arrows.all())
                .filteredOn(Arrows.Row::isPure)
                .allSatisfy(row -> assertThat(row.mayUse())
                        .allMatch(name -> name.equals("PURE") || arrows.isPure(Arrows.BASCULE + "." + name)));
    }

    @Test
    void noLineOfTheMapLeadsBackToItself() {
        for (var row : arrows.all()) {
            var reached = new HashSet<String>();
            row.mayUse().forEach(name -> follow(name, reached));
            if (!row.name().endsWith(".*") && !row.mayUse().contains("PURE")) {
                assertThat(reached).as("what %s leads to", row.name()).doesNotContain(row.name());
            }
        }
    }

    @Test
    void aPackageThatNobodyPlacedMayUseNothing() {
        assertThat(arrows.rowOf("dev.bascule.novelty")).isEmpty();
        assertThat(allows("novelty", "topology")).isFalse();
    }

    private boolean allows(String from, String to) {
        return arrows.allows(Arrows.BASCULE + "." + from, Arrows.BASCULE + "." + to);
    }

    private void follow(String name, Set<String> reached) {
        if (reached.add(name)) {
            arrows.all().stream()
                    .filter(row -> row.name().equals(name))
                    .flatMap(row -> row.mayUse().stream())
                    .forEach(next -> follow(next, reached));
        }
    }
}
