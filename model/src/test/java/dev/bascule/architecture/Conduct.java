// SPDX-License-Identifier: Apache-2.0
package dev.bascule.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// How code behaves wherever it is: it does not sleep, print, colour by hand, hop threads, ask the wall clock
/// or keep state that nobody passed to it.
final class Conduct {
    private static final Set<String> SEEDED = Set.of("java.util.Random", "java.util.SplittableRandom");

    private static final Set<String> CHANGEABLE = Set.of(
            "java.util.ArrayList",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet",
            "java.util.TreeMap",
            "java.util.ArrayDeque",
            "java.util.EnumMap",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.CopyOnWriteArrayList",
            "java.lang.ThreadLocal",
            "java.lang.StringBuilder");

    private final Arrows arrows;

    Conduct(Arrows arrows) {
        this.arrows = arrows;
    }

    ArchRule neverSleeps() {
        return classes()
                .should(Conditions.leaveAlone(
                        "Thread.sleep",
                        any(
                                Conditions.member("java.lang.Thread", "sleep"),
                                Conditions.member("java.util.concurrent.TimeUnit", "sleep"))))
                .because(
                        "a sleeping thread cannot be woken by a test, a shutdown or a human: wait on a scheduler, a latch or a condition that was passed in");
    }

    ArchRule leavesColourToTokens() {
        return classes()
                .should(Conditions.leaveAlone(
                        "setStyle and colours made in Java",
                        access -> access.getName().equals("setStyle")
                                || access.getTargetOwner().getName().equals("javafx.scene.paint.Color")
                                        && Set.of("web", "valueOf", "rgb", "color", "hsb", "gray", "<init>")
                                                .contains(access.getName())))
                .because(
                        "a theme is one file: state is a pseudo-class and every colour a looked-up one from the token files");
    }

    ArchRule hopsToTheScreenInOnePlace() {
        return classes()
                .that(areOutside("views.feed"))
                .should(Conditions.leaveAlone(
                        "Platform.runLater", Conditions.member("javafx.application.Platform", "runLater")))
                .because(
                        "with one bridge everybody knows which thread he is on, and a thousand updates become one for each frame; ask views.feed");
    }

    ArchRule printsOnlyOnTheCommandLine() {
        return classes()
                .that(Conditions.classes(
                        "are outside app.cli and the mains", type -> !isIn(type, "app.cli") && !isMain(type)))
                .should(Conditions.leaveAlone("standard output", Conduct::prints))
                .because(
                        "stdout belongs to --json and to people reading a terminal; everything else goes to the journal or the log");
    }

    ArchRule takesTimeAsGiven() {
        return classes()
                .that(areOutside("app.assembly"))
                .should(Conditions.leaveAlone("the wall clock", Conduct::readsClock))
                .because(
                        "time is injected as an InstantSource, so that a test can run a week in a second; only app.assembly knows the real clock");
    }

    ArchRule takesChanceAsGiven() {
        return classes()
                .that(areOutside("app.assembly"))
                .should(Conditions.leaveAlone("a random source of its own", Conduct::rollsDice))
                .because(
                        "a failing seed must replay: random sources are made in app.assembly and passed in (one with a seed may be made in place)");
    }

    ArchRule takesThreadsAsGiven() {
        return classes()
                .that(Conditions.classes(
                        "are outside app.assembly and the mains", type -> !isIn(type, "app.assembly") && !isMain(type)))
                .should(Conditions.leaveAlone("threads and executors of its own", Conduct::startsThreads))
                .because(
                        "what starts a thread must be able to end it: app.assembly makes the executors, passes them in, and closes them in reverse order");
    }

    ArchRule keepsNothingStatic() {
        return classes()
                .should(Conditions.satisfy("have no static state", Conduct::staticState))
                .because(
                        "state that nobody passed in is shared by every test and every deployment; make it a constructor argument");
    }

    ArchRule hasNoSingletons() {
        return classes()
                .should(Conditions.satisfy(
                        "not hand out itself",
                        type -> type.getMethods().stream()
                                .filter(method -> method.getName().equals("getInstance"))
                                .map(JavaMethod::getFullName)
                                .findFirst()
                                .map(name -> name + " is a service look-up")))
                .because("the object graph is written down in app.assembly, where everybody can read it");
    }

    private com.tngtech.archunit.base.DescribedPredicate<JavaClass> areOutside(String name) {
        return Conditions.classes("are outside " + name, type -> !isIn(type, name));
    }

    private boolean isIn(JavaClass type, String name) {
        var full = arrows.root() + "." + name;
        return type.getPackageName().equals(full) || type.getPackageName().startsWith(full + ".");
    }

    private boolean isMain(JavaClass type) {
        return type.getPackageName().equals(arrows.root() + ".app");
    }

    private static boolean prints(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        return access.getName().equals("printStackTrace")
                || owner.equals("java.lang.System")
                        && Set.of("out", "err", "setOut", "setErr", "console").contains(access.getName());
    }

    private static boolean readsClock(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        return switch (access.getName()) {
            case "now" -> owner.startsWith("java.time.");
            case "currentTimeMillis", "nanoTime" -> owner.equals("java.lang.System");
            case "system" -> owner.equals("java.time.InstantSource") || owner.equals("java.time.Clock");
            case "systemUTC", "systemDefaultZone" -> owner.equals("java.time.Clock");
            case "<init>" ->
                owner.equals("java.util.Date")
                        && access.getTarget().getFullName().endsWith("<init>()");
            default -> false;
        };
    }

    private static boolean rollsDice(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        return switch (access.getName()) {
            case "random" -> owner.equals("java.lang.Math");
            case "randomUUID" -> owner.equals("java.util.UUID");
            case "current" -> owner.equals("java.util.concurrent.ThreadLocalRandom");
            case "of", "getDefault" -> owner.equals("java.util.random.RandomGenerator");
            case "<init>" ->
                owner.equals("java.security.SecureRandom")
                        || SEEDED.contains(owner)
                                && access.getTarget().getFullName().endsWith("<init>()");
            default -> false;
        };
    }

    private static boolean startsThreads(JavaAccess<?> access) {
        return switch (access.getTargetOwner().getName()) {
            case "java.util.concurrent.Executors", "java.lang.Thread$Builder" -> true;
            case "java.lang.Thread" ->
                Set.of("<init>", "ofVirtual", "ofPlatform", "startVirtualThread")
                        .contains(access.getName());
            case "java.util.concurrent.ThreadPoolExecutor",
                    "java.util.concurrent.ScheduledThreadPoolExecutor",
                    "java.util.concurrent.ForkJoinPool",
                    "java.util.Timer" -> Set.of("<init>", "commonPool").contains(access.getName());
            default -> false;
        };
    }

    private static Optional<String> staticState(JavaClass type) {
        var variable = type.getFields().stream()
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL) || isChangeable(field.getRawType()))
                .map(JavaField::getFullName);
        var filled = type.getStaticInitializer().stream()
                .flatMap(initializer -> initializer.getConstructorCallsFromSelf().stream())
                .filter(call -> isChangeable(call.getTargetOwner()))
                .map(call ->
                        type.getName() + " fills a " + call.getTargetOwner().getSimpleName() + " when it is loaded,");
        return Stream.concat(variable.map(name -> name + " is a static variable"), filled)
                .findFirst();
    }

    private static boolean isChangeable(JavaClass type) {
        return CHANGEABLE.contains(type.getName()) || type.getPackageName().equals("java.util.concurrent.atomic");
    }

    @SafeVarargs
    private static Predicate<JavaAccess<?>> any(Predicate<JavaAccess<?>>... members) {
        return access -> Stream.of(members).anyMatch(member -> member.test(access));
    }
}
