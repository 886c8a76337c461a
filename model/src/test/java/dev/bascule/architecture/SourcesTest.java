// SPDX-License-Identifier: Apache-2.0
package dev.bascule.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourcesTest {
    private static final String LEVER = """
            // SPDX-License-Identifier: Apache-2.0
            package a.b;

            /// Lifts one end of the bridge
            /// and says so.
            public final class Lever {
                /* a comment
                 * over lines */
                int lift(int a, int b, int c, int d, int e, int f, int g) {
                    var text = "#FF0000";

                    return text.length() + a;
                }

                record Load(int a, int b, int c, int d, int e, int f, int g) {
                    Load {
                        assert a > 0;
                    }
                }

                @Override
                public String toString() {
                    return "";
                }
            }
            """;

    @TempDir
    Path module;

    @BeforeEach
    void writeOneSource() throws IOException {
        var folder = Files.createDirectories(module.resolve("src/main/java/a/b"));
        Files.writeString(folder.resolve("Lever.java"), LEVER);
    }

    @Test
    void countsLinesThatHoldCode() {
        assertThat(only().codeLines()).isEqualTo(16);
    }

    @Test
    void measuresBodiesAndParametersButLeavesRecordsAlone() {
        assertThat(only().bodies())
                .containsExactly(
                        new SourceFile.Body("Lever.lift", 5, 7),
                        new SourceFile.Body("Load.<init>", 3, 0),
                        new SourceFile.Body("Lever.toString", 3, 0));
    }

    @Test
    void readsWhatAPublicTypeSaysOfItself() {
        assertThat(only().types()).singleElement().satisfies(type -> {
            assertThat(type.name()).isEqualTo("Lever");
            assertThat(type.documentation()).contains("Lifts one end of the bridge");
        });
    }

    @Test
    void findsTextsAndFolders() {
        assertThat(only().texts()).containsExactly("#FF0000", "");
        assertThat(Sources.of(module).packages()).containsExactly(Path.of("a", "b"));
    }

    @Test
    void aModuleWithoutSourcesIsEmpty() {
        assertThat(Sources.of(module.resolve("nowhere")).files()).isEmpty();
    }

    private SourceFile only() {
        return Sources.of(module).files().getFirst();
    }
}
