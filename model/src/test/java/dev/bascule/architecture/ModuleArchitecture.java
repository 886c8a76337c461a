// SPDX-License-Identifier: Apache-2.0
package dev.bascule.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The rules that hold in every module. Each module has one subclass, run in the module's folder, which may add
/// rules of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ModuleArchitecture {
    private static final Path MODULE = Path.of("");
    private static final Pattern COLOUR =
            Pattern.compile("#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\\b|\\b(rgba?|hsba?|hsla?)\\(");

    private final Arrows arrows = Arrows.below(Arrows.BASCULE);
    private final Shape shape = new Shape(arrows);
    private final Purity purity = new Purity(arrows);
    private final Conduct conduct = new Conduct(arrows);
    private final JavaClasses classes = new ClassFileImporter().importPath(MODULE.resolve("target/classes"));
    private final Sources sources = Sources.of(MODULE);

    @Test
    void everyPackageIsOnTheMap() {
        hold(shape.isOnTheMap());
    }

    @Test
    void everyArrowIsOnTheMap() {
        hold(shape.followsTheArrows());
    }

    @Test
    void nothingLeadsBackToWhereItCameFrom() {
        hold(shape.hasNoCycleOfPackages(), shape.hasNoCycleOfFeatures(""), shape.hasNoCycleOfFeatures("views"));
    }

    @Test
    void packagesFitAPageAndNamesSaySomething() {
        hold(shape.fitsAPage(), shape.hasTellingNames());
    }

    @Test
    void decidingPackagesComputeAndDoNothingElse() {
        hold(purity.computesOnly(), purity.asksNobody(), purity.neverChanges());
    }

    @Test
    void everyLibraryStaysBehindItsFence() {
        new Fences(arrows).hold().forEach(rule -> rule.check(classes));
    }

    @Test
    void nothingSleepsPrintsOrKeepsStaticState() {
        hold(
                conduct.neverSleeps(),
                conduct.printsOnlyOnTheCommandLine(),
                conduct.keepsNothingStatic(),
                conduct.hasNoSingletons());
    }

    @Test
    void timeChanceAndThreadsAreGiven() {
        hold(conduct.takesTimeAsGiven(), conduct.takesChanceAsGiven(), conduct.takesThreadsAsGiven());
    }

    @Test
    void screensAreReachedByOneBridgeAndColouredByTokens() {
        hold(conduct.hopsToTheScreenInOnePlace(), conduct.leavesColourToTokens());
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        assertThat(sources.packages()).allSatisfy(folder -> {
            var page = sources.root().resolve(folder).resolve("package-info.java");
            assertThat(page)
                    .as("every package has a page that says what it is for, what it may know and where to start")
                    .exists();
            assertThat(Sources.text(page)).contains("NullMarked");
            assertThat(documentation(page))
                    .as("%s: two or three sentences", page)
                    .hasSizeGreaterThan(80);
        });
    }

    @Test
    void everyPublicTypeSaysWhatItGuarantees() {
        var silent = sources.files().stream()
                .flatMap(file -> file.types().stream())
                .filter(type -> type.documentation().split("\\s+").length < 5)
                .map(SourceFile.Type::name);
        assertThat(silent)
                .as("public types without a sentence about what they guarantee")
                .isEmpty();
    }

    @Test
    void everySourceNamesItsLicence() {
        var all = Stream.of("src/main/java", "src/test/java")
                .flatMap(folder -> Sources.pathsBelow(MODULE.resolve(folder), ".java").stream());
        assertThat(all)
                .allSatisfy(
                        file -> assertThat(Sources.text(file)).startsWith("// SPDX-License-Identifier: Apache-2.0\n"));
    }

    @Test
    void filesStayShort() {
        var long_ =
                sources.files().stream().filter(file -> file.codeLines() > 300).map(SourceFile::path);
        assertThat(long_)
                .as("files of more than 300 code lines: split them by idea")
                .isEmpty();
        var lengths = sources.files().stream()
                .filter(file -> !file.isPackageInfo())
                .map(file -> file.lines().size())
                .sorted()
                .toList();
        if (lengths.size() >= 20) {
            assertThat(lengths.get(lengths.size() / 2))
                    .as("median of the file lengths")
                    .isLessThan(75);
            assertThat(lengths.get(lengths.size() * 9 / 10))
                    .as("length that 90 %% of the files stay below")
                    .isLessThan(180);
        }
    }

    @Test
    void methodsStayShort() {
        var bodies =
                sources.files().stream().flatMap(file -> file.bodies().stream()).toList();
        assertThat(bodies.stream().filter(body -> body.lines() > 60))
                .as("bodies of more than 60 lines")
                .isEmpty();
        assertThat(bodies.stream().filter(body -> body.parameters() > 6))
                .as("more than 6 parameters: a value is missing")
                .isEmpty();
        assertThat(bodies.stream().filter(body -> body.lines() > 30))
                .as("98 %% of %d bodies have at most 30 lines", bodies.size())
                .hasSizeLessThanOrEqualTo(Math.max(1, bodies.size() / 50));
    }

    @Test
    void coloursLiveInTokenFilesAlone() {
        var styles = Sources.pathsBelow(MODULE.resolve("src/main/resources"), ".css").stream()
                .filter(file -> !file.toString().replace('\\', '/').contains("/tokens/"))
                .filter(file -> COLOUR.matcher(Sources.text(file)).find());
        assertThat(styles)
                .as("stylesheets with a colour of their own: name a role and give it a value in tokens/")
                .isEmpty();
    }

    /// The classes of this module, without its tests.
    protected final JavaClasses module() {
        return classes;
    }

    /// The colours that Java code of this module writes out, with the file that does; a screen should have
    /// none.
    protected final List<String> coloursInJava() {
        return sources.files().stream()
                .flatMap(file -> file.texts().stream()
                        .filter(text -> COLOUR.matcher(text).find())
                        .map(text -> file.path().getFileName() + ": " + text))
                .toList();
    }

    private void hold(ArchRule... rules) {
        for (var rule : rules) {
            rule.check(classes);
        }
    }

    private static String documentation(Path page) {
        if (!Files.exists(page)) {
            return "";
        }
        return Sources.text(page)
                .lines()
                .filter(line -> line.startsWith("///"))
                .map(line -> line.substring(3).strip())
                .reduce("", (a, b) -> a + " " + b);
    }
}
