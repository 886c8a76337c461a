// SPDX-License-Identifier: Apache-2.0
package dev.bascule.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Optional;
import java.util.Set;

/// What a pure package may be made of: the parts of the JDK that compute, and types whose fields never change.
final class Purity {
    private static final Set<String> PACKAGES = Set.of(
            "java.lang",
            "java.lang.annotation",
            "java.lang.invoke",
            "java.lang.reflect",
            "java.lang.runtime",
            "java.math",
            "java.nio",
            "java.nio.charset",
            "java.security",
            "java.text",
            "java.time",
            "java.time.chrono",
            "java.time.format",
            "java.time.temporal",
            "java.time.zone",
            "java.util",
            "java.util.function",
            "java.util.regex",
            "java.util.stream",
            "java.util.zip",
            "org.jspecify.annotations");

    /// Shapes of an answer that is not there yet; they hold no thread.
    private static final Set<String> ALSO = Set.of(
            "java.util.concurrent.CompletableFuture",
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.Flow",
            "java.util.concurrent.TimeUnit");

    private static final Set<String> BUT_NOT = Set.of(
            "java.lang.InheritableThreadLocal",
            "java.lang.Process",
            "java.lang.ProcessBuilder",
            "java.lang.ProcessHandle",
            "java.lang.Runtime",
            "java.lang.ScopedValue",
            "java.lang.System$Logger",
            "java.lang.Thread",
            "java.lang.ThreadLocal",
            "java.security.SecureRandom",
            "java.time.Clock",
            "java.time.InstantSource",
            "java.util.Random",
            "java.util.Scanner",
            "java.util.SplittableRandom",
            "java.util.Timer");

    private static final Set<String> SYSTEM = Set.of("arraycopy", "identityHashCode", "lineSeparator");

    private final Arrows arrows;

    Purity(Arrows arrows) {
        this.arrows = arrows;
    }

    ArchRule computesOnly() {
        return classes()
                .that(Conditions.classes("are in a pure package", this::isPure))
                .should(Conditions.notUse("anything that does more than compute", (user, used) -> reachesOut(used)))
                .because(
                        "a decision must give the same answer for the same arguments, today and in a replay of the journal: what touches files, "
                                + "sockets, clocks, threads or logs belongs into an adapter behind a port");
    }

    ArchRule asksNobody() {
        return classes()
                .that(Conditions.classes("are in a pure package", this::isPure))
                .should(Conditions.leaveAlone("the clock, the environment and chance", Purity::asks))
                .because(
                        "the time is an argument called `now` and chance comes from outside, so that whole days of failovers run again in a test "
                                + "in seconds");
    }

    ArchRule neverChanges() {
        return classes()
                .that(Conditions.classes("are in a pure package", type -> isPure(type) && isWritten(type)))
                .should(Conditions.satisfy("be immutable", Purity::mutability))
                .because(
                        "values travel between threads without a lock only when nothing in them can change: use a record, an enum, a (sealed) "
                                + "interface, or a final class with final fields");
    }

    private boolean isPure(JavaClass type) {
        return arrows.isPure(type.getPackageName());
    }

    /// Compilers make classes of their own (switch tables, enum constants with a body); the rule is about those
    /// people write.
    private static boolean isWritten(JavaClass type) {
        return !type.isAnonymousClass() && !type.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private boolean reachesOut(JavaClass type) {
        var name = type.getName();
        var computes =
                PACKAGES.contains(type.getPackageName()) || ALSO.stream().anyMatch(also -> isOrHolds(also, name));
        var exempt = type.isPrimitive() || name.startsWith(arrows.root() + ".");
        return !exempt && (!computes || BUT_NOT.stream().anyMatch(not -> isOrHolds(not, name)));
    }

    private static boolean isOrHolds(String type, String name) {
        return name.equals(type) || name.startsWith(type + "$");
    }

    private static boolean asks(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        return switch (access.getName()) {
            case "now" -> owner.startsWith("java.time.");
            case "random" -> owner.equals("java.lang.Math");
            case "randomUUID" -> owner.equals("java.util.UUID");
            case "getDefault" -> owner.equals("java.util.Locale") || owner.equals("java.util.TimeZone");
            case "systemDefault" -> owner.equals("java.time.ZoneId");
            default -> owner.equals("java.lang.System") && !SYSTEM.contains(access.getName());
        };
    }

    private static Optional<String> mutability(JavaClass type) {
        if (type.isInterface() || type.isRecord()) {
            return Optional.empty();
        }
        if (!type.isEnum() && !type.getModifiers().contains(JavaModifier.FINAL)) {
            return Optional.of(type.getSimpleName() + " is neither a record, an enum, an interface nor final");
        }
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                .map(JavaField::getName)
                .reduce((first, second) -> first + ", " + second)
                .map(fields -> type.getSimpleName() + " can change: " + fields);
    }
}
