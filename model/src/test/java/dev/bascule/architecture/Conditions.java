// SPDX-License-Identifier: Apache-2.0
package dev.bascule.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The few building blocks the rules are made of. Each finding is a full sentence with the place where it was
/// found.
final class Conditions {
    private Conditions() {}

    /// Complains with the given sentence about each class for which there is one.
    static ArchCondition<JavaClass> satisfy(String description, Function<JavaClass, Optional<String>> complaint) {
        return condition(
                description,
                (type, events) -> complaint
                        .apply(type)
                        .ifPresent(sentence -> events.add(SimpleConditionEvent.violated(
                                type, sentence + " in " + type.getSourceCodeLocation()))));
    }

    /// Complains about every use of a member (call, method reference, field, constructor) that the predicate
    /// names.
    static ArchCondition<JavaClass> leaveAlone(String description, Predicate<JavaAccess<?>> member) {
        return condition(
                "leave alone " + description,
                (type, events) -> type.getAccessesFromSelf().stream()
                        .filter(member)
                        .forEach(access -> events.add(SimpleConditionEvent.violated(access, access.getDescription()))));
    }

    /// Complains once about each class that uses, in whatever form, a type that the predicate names (user
    /// first, used second).
    static ArchCondition<JavaClass> notUse(String description, BiPredicate<JavaClass, JavaClass> forbidden) {
        return satisfy("not use " + description, type -> {
            var used = type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> forbidden.test(type, target))
                    .map(JavaClass::getName)
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            return used.isEmpty() ? Optional.empty() : Optional.of(type.getName() + " may not use " + used);
        });
    }

    static DescribedPredicate<JavaClass> classes(String description, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    static Predicate<JavaAccess<?>> member(String owner, String name) {
        return access -> access.getTargetOwner().getName().equals(owner)
                && access.getName().equals(name);
    }

    static Predicate<JavaAccess<?>> constructor(String owner) {
        return member(owner, "<init>");
    }

    private static ArchCondition<JavaClass> condition(
            String description, BiConsumer<JavaClass, ConditionEvents> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, events);
            }
        };
    }
}
