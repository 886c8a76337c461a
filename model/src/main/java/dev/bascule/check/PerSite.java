// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check;

import dev.bascule.topology.Site;
import dev.bascule.topology.SiteId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Turns a check as it is written in the configuration into the checks that are run: the word `$site` in its
/// target, query or expectation stands for each site's name.
public final class PerSite {
    private static final String WORD = "$site";

    private PerSite() {}

    /// A check that names its site stays one, with `$site` filled in; one that says `$site` becomes one per
    /// site; any other is shared by all sites and stays as it is.
    public static List<Check> expand(Check written, List<Site> sites) {
        var named = written.id().site();
        if (named.isPresent()) {
            return List.of(at(written, named.get()));
        }
        return mentionsSite(written)
                ? sites.stream().map(site -> at(written, site.id())).toList()
                : List.of(written);
    }

    private static boolean mentionsSite(Check check) {
        var expect = check.expect();
        return Stream.of(
                        Optional.of(check.target()),
                        check.query(),
                        expect.bodyContains(),
                        expect.header(),
                        expect.value())
                .flatMap(Optional::stream)
                .anyMatch(text -> text.contains(WORD));
    }

    private static Check at(Check c, SiteId site) {
        return new Check(
                new CheckId(c.id().deployment(), Optional.of(site), c.id().name()),
                c.node(),
                c.type(),
                filled(c.target(), site),
                c.query().map(q -> filled(q, site)),
                new Expectation(
                        c.expect().status(),
                        c.expect().bodyContains().map(t -> filled(t, site)),
                        c.expect().header().map(t -> filled(t, site)),
                        c.expect().value().map(t -> filled(t, site))),
                c.interval(),
                c.timeout(),
                c.failureThreshold(),
                c.recoveryThreshold(),
                c.critical());
    }

    private static String filled(String text, SiteId site) {
        return text.replace(WORD, site.value());
    }
}
