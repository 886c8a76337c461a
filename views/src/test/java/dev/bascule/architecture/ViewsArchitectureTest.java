// SPDX-License-Identifier: Apache-2.0
package dev.bascule.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/// Holds the screens to the common rules and to three of their own.
final class ViewsArchitectureTest extends ModuleArchitecture {
    private static final Set<String> PORTS = Set.of(
            "dev.bascule.journal.Journal",
            "dev.bascule.check.Probe",
            "dev.bascule.check.Observations",
            "dev.bascule.replica.ReplicaSource",
            "dev.bascule.dns.DnsReader",
            "dev.bascule.dns.DnsReaders",
            "dev.bascule.dns.DnsWriter",
            "dev.bascule.dns.DnsWriters",
            "dev.bascule.dns.propagation.Resolver",
            "dev.bascule.notify.Channel");

    @Test
    void viewModelsHoldPropertiesAndNoNodes() {
        classes()
                .that()
                .haveNameMatching(".*ViewModel(\\$.*)?")
                .should(Conditions.notUse("the scene graph", (user, used) -> isToolkit(used.getName())))
                .because(
                        "what a screen shows is tested without a screen: javafx.beans and javafx.collections are all a view model needs")
                .check(module());
    }

    @Test
    void screensKnowValuesAndTheClientButNoOtherPort() {
        classes()
                .should(Conditions.notUse("the engine's ports", (user, used) -> PORTS.contains(used.getName())))
                .because(
                        "commands go in and snapshots come out through ConsoleClient, whether the engine is in this process or far away")
                .check(module());
    }

    @Test
    void noScreenMixesItsOwnColours() {
        assertThat(coloursInJava())
                .as("colours written in Java: use a style class, a pseudo-class or a looked-up colour")
                .isEmpty();
    }

    private static boolean isToolkit(String name) {
        return name.startsWith("javafx.")
                && !name.startsWith("javafx.beans.")
                && !name.startsWith("javafx.collections.");
    }
}
