// SPDX-License-Identifier: Apache-2.0
package dev.bascule.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/// Each library has the packages that may see it; outside them the program speaks only its own words.
final class Fences {
    /// The packages (with everything below them) and, in a package that holds more than one kind, the stem of
    /// the class that may see a library.
    private record Fence(String library, List<String> roots, List<String> gates) {}

    private static final List<Fence> FENCES = List.of(
            new Fence(
                    "JDBC",
                    List.of("java.sql", "javax.sql", "org.sqlite", "org.postgresql"),
                    List.of("store", "check.probe.Database", "replica.source.Jdbc", "lab")),
            new Fence(
                    "OkHttp",
                    List.of("okhttp3", "okio"),
                    List.of(
                            "check.probe",
                            "replica.source",
                            "dns.provider",
                            "notify.channel",
                            "supervisor.step",
                            "app.remote",
                            "app.assembly")),
            new Fence(
                    "Jackson",
                    List.of("com.fasterxml.jackson", "tools.jackson"),
                    List.of("config", "dns.provider", "store", "lab", "app.wire")),
            new Fence("SnakeYAML", List.of("org.yaml.snakeyaml"), List.of("config", "lab")),
            new Fence(
                    "dnsjava", List.of("org.xbill"), List.of("dns.resolver", "dns.provider", "check.probe.Dns", "lab")),
            new Fence("the AWS SDK", List.of("software.amazon"), List.of("dns.provider.route53")),
            new Fence("the JDK's HTTP server", List.of("com.sun.net.httpserver"), List.of("lab", "app.watch")),
            new Fence("PDFBox", List.of("org.apache.pdfbox", "org.apache.fontbox"), List.of("app.paper")),
            new Fence("picocli", List.of("picocli"), List.of("app.cli", "app.Main")),
            new Fence("JavaFX", List.of("javafx"), List.of("views", "app.console")),
            new Fence("TilesFX", List.of("eu.hansolo"), List.of("views.control")),
            new Fence("ControlsFX", List.of("org.controlsfx", "impl.org.controlsfx"), List.of("views")),
            new Fence("AtlantaFX", List.of("atlantafx"), List.of("views", "app.console")));

    private final Arrows arrows;

    Fences(Arrows arrows) {
        this.arrows = arrows;
    }

    Stream<ArchRule> hold() {
        return FENCES.stream().map(this::rule);
    }

    private ArchRule rule(Fence fence) {
        return classes()
                .that(Conditions.classes(
                        "are outside " + String.join(", ", fence.gates()), type -> !isInside(type, fence)))
                .should(Conditions.notUse(fence.library(), (user, used) -> isOf(fence, used)))
                .because(
                        "a library seen in one place can be replaced in one place, and the rest of the program is spared its types and its moods");
    }

    private static boolean isOf(Fence fence, JavaClass type) {
        return fence.roots().stream().anyMatch(root -> type.getName().startsWith(root + "."));
    }

    private boolean isInside(JavaClass type, Fence fence) {
        return fence.gates().stream()
                .map(gate -> arrows.root() + "." + gate)
                .anyMatch(gate -> isWithin(type.getName(), gate));
    }

    /// `dns.provider` opens for everything below it; `check.probe.Dns` only for classes whose name begins so.
    private static boolean isWithin(String name, String gate) {
        var last = gate.substring(gate.lastIndexOf('.') + 1);
        return name.startsWith(Character.isUpperCase(last.charAt(0)) ? gate : gate + ".");
    }
}
