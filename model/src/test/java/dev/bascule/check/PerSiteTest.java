// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.topology.Role;
import dev.bascule.topology.Site;
import dev.bascule.topology.SiteId;
import dev.bascule.topology.Tier;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PerSiteTest {
    private static final List<Site> SITES = List.of(site("fra1", Role.PRIMARY), site("ams3", Role.BACKUP));

    @Test
    void makesOneCheckPerSiteWhereTheTargetSaysSo() {
        var written = Checks.check(Checks.id("", "api"), CheckType.HTTP, "https://api.$site.example.com/health", true);

        var checks = PerSite.expand(written, SITES);

        assertThat(checks).extracting(c -> c.id().label()).containsExactly("fra1/api", "ams3/api");
        assertThat(checks).extracting(Check::target).last().isEqualTo("https://api.ams3.example.com/health");
    }

    @Test
    void looksForTheWordInQueryAndExpectationToo() {
        var expect = new Expectation(
                OptionalInt.of(200), Optional.of("at $site"), Optional.of("X-Site: $site"), Optional.of("$site"));
        var written = Checks.expecting(
                Checks.critical("", "db"), Optional.of("select name from site where name = '$site'"), expect);

        var fra1 = PerSite.expand(written, SITES).getFirst();

        assertThat(fra1.query()).contains("select name from site where name = 'fra1'");
        assertThat(fra1.expect().bodyContains()).contains("at fra1");
        assertThat(fra1.expect().header()).contains("X-Site: fra1");
        assertThat(fra1.expect().value()).contains("fra1");
        assertThat(fra1.expect().status()).hasValue(200);
    }

    @Test
    void keepsACheckThatNamesItsSiteAlone() {
        var written = Checks.check(Checks.id("fra1", "db"), CheckType.DATABASE, "jdbc:sqlite:/var/$site.db", true);

        assertThat(PerSite.expand(written, SITES))
                .singleElement()
                .extracting(Check::target)
                .isEqualTo("jdbc:sqlite:/var/fra1.db");
    }

    @Test
    void leavesWhatAllSitesShareAsItIs() {
        var written = Checks.check(Checks.id("", "exchange"), CheckType.TCP, "exchange.example.com:443", false);

        assertThat(PerSite.expand(written, SITES)).containsExactly(written);
    }

    private static Site site(String name, Role role) {
        return new Site(new SiteId(name), role, Tier.HOT, name, "203.0.113.1", Optional.empty(), 0);
    }
}
