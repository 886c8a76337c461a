// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.wire;

import dev.bascule.dns.RequestLimit;
import dev.bascule.settings.ProviderTest;
import dev.bascule.settings.ResolverTest;
import java.util.List;

/// Tests of providers and resolvers as JSON.
public final class ReachShape {
    private ReachShape() {}

    public static Shape providers(List<ProviderTest> tests) {
        return Shape.document("provider-tests")
                .with("providers", tests.stream().map(ReachShape::provider).toList());
    }

    private static Shape provider(ProviderTest t) {
        return Shape.empty()
                .with("provider", t.provider())
                .with("service", t.title())
                .with("passed", t.isPassed())
                .with("at", t.at())
                .with("took_ms", t.took())
                .with("zones", t.zones())
                .with("records", t.readings().stream().map(ProviderTest::words).toList())
                .with("may_write", t.standing().mayWrite())
                .with("requests_left", t.standing().allowance().map(RequestLimit::remaining))
                .with("requests_limit", t.standing().allowance().map(RequestLimit::limit))
                .with("trouble", t.trouble());
    }

    public static Shape resolvers(List<ResolverTest> tests) {
        return Shape.document("resolver-tests")
                .with("resolvers", tests.stream().map(ReachShape::resolver).toList());
    }

    private static Shape resolver(ResolverTest t) {
        return Shape.empty()
                .with("name", t.name())
                .with("address", t.address())
                .with("passed", t.isPassed())
                .with("answer", t.answer())
                .with("values", t.values())
                .with("took_ms", t.took());
    }
}
