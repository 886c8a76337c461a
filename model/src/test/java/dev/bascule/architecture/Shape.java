// SPDX-License-Identifier: Apache-2.0
package dev.bascule.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The large picture: arrows as the map draws them, no way back, packages that fit a page, and names that say
/// something.
final class Shape {
    private static final int TYPES_IN_A_PACKAGE = 20;
    private static final Pattern EMPTY_NAME = Pattern.compile(".*(Utils?|Helper|Manager|Impl)");
    private static final Set<String> EMPTY_PACKAGES =
            Set.of("util", "utils", "common", "core", "misc", "helper", "impl");

    private final Arrows arrows;

    Shape(Arrows arrows) {
        this.arrows = arrows;
    }

    ArchRule followsTheArrows() {
        return classes()
                .that(Conditions.classes("are placed on the map", type -> isCode(type) && isPlaced(type)))
                .should(Conditions.notUse("what the map does not allow", this::isStray))
                .because(
                        "a feature's root decides and whatever touches the world knows only its own root; if this arrow "
                                + "is right, draw it in Arrows.MAP and say why in docs/decisions");
    }

    ArchRule isOnTheMap() {
        return classes()
                .that(Conditions.classes("are written by people", type -> isCode(type) && !type.isNestedClass()))
                .should(Conditions.satisfy("live in a package of the map", this::displacement))
                .because("a package starts with a sentence about what it is for and a line about what it may use");
    }

    ArchRule hasNoCycleOfPackages() {
        return slices().matching(arrows.root() + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("two packages that need each other are one package, or a third idea is missing between them");
    }

    /// Features are the folders just below `parent` ("" for the model's, "views" for the screens'), each with
    /// everything below it.
    ArchRule hasNoCycleOfFeatures(String parent) {
        var base = parent.isEmpty() ? arrows.root() : arrows.root() + "." + parent;
        return slices().matching(base + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because(
                        "a feature can be understood, tested and thrown away alone only when nothing below it leads back to it");
    }

    ArchRule fitsAPage() {
        return classes()
                .should(Conditions.satisfy(
                        "live in a package of at most " + TYPES_IN_A_PACKAGE + " types", this::crowd))
                .because("a package is one idea and its folder is read in one look; more types are two ideas");
    }

    ArchRule hasTellingNames() {
        return classes()
                .should(Conditions.satisfy("have a name that says what they are", type -> {
                    var name = type.getSimpleName();
                    var folder = type.getPackageName()
                            .substring(type.getPackageName().lastIndexOf('.') + 1);
                    return EMPTY_NAME.matcher(name).matches() || EMPTY_PACKAGES.contains(folder)
                            ? Optional.of(type.getName() + " could hold anything")
                            : Optional.empty();
                }))
                .because(
                        "whatever could hold anything will: name the idea, or how this one differs (SqliteJournal, not JournalImpl)");
    }

    private boolean isStray(JavaClass user, JavaClass used) {
        return isOurs(used.getPackageName()) && !arrows.allows(user.getPackageName(), used.getPackageName());
    }

    private Optional<String> displacement(JavaClass type) {
        return isPlaced(type)
                ? Optional.empty()
                : Optional.of(type.getName() + " lives in a package without a line in Arrows.MAP");
    }

    /// Complains once for a package, at the class that comes first in it.
    private Optional<String> crowd(JavaClass type) {
        var types = type.getPackage().getClasses().stream()
                .filter(Shape::isCode)
                .filter(Predicate.not(JavaClass::isNestedClass))
                .map(JavaClass::getSimpleName)
                .sorted()
                .toList();
        return types.size() > TYPES_IN_A_PACKAGE && type.getSimpleName().equals(types.getFirst())
                ? Optional.of(
                        type.getPackageName() + " holds " + types.size() + " types (" + String.join(", ", types) + "),")
                : Optional.empty();
    }

    private boolean isPlaced(JavaClass type) {
        return arrows.rowOf(type.getPackageName()).isPresent();
    }

    private boolean isOurs(String packageName) {
        return packageName.startsWith(arrows.root() + ".");
    }

    private static boolean isCode(JavaClass type) {
        return !type.isArray() && !type.getSimpleName().equals("package-info");
    }
}
