// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.bascule.config.ConfigurationException;
import dev.bascule.config.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationFileTest {
    @TempDir
    Path folder = Path.of("");

    private static Problem only(Path file) {
        var refused = catchThrowableOfType(ConfigurationException.class, () -> ConfigurationFile.read(file));
        assertThat(Objects.requireNonNull(refused).problems()).hasSize(1);
        return refused.problems().getFirst();
    }

    @Test
    void aMissingFileAndAFolderAreTold() {
        assertThat(only(folder.resolve("none.yaml")).message()).contains("there is no such file");
        assertThat(only(folder).message()).contains("this is a folder");
    }

    @Test
    void bytesThatAreNoTextAreToldWithTheirPlace() throws IOException {
        var file = folder.resolve("latin.yaml");
        Files.write(file, "version: 1\nname: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        var problem = only(file);
        assertThat(problem.message()).contains("this is not UTF-8 text: the byte E9");
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.column()).isEqualTo(10);
    }

    @Test
    void aHugeFileIsNotRead() throws IOException {
        var file = folder.resolve("huge.yaml");
        Files.write(file, new byte[5 << 20]);
        assertThat(only(file).message()).contains("5 MB");
    }

    @Test
    void aByteOrderMarkIsNoMistake() throws IOException {
        var file = Files.writeString(folder.resolve("mark.yaml"), "\uFEFFversion: 1\n");
        assertThat(only(file).message()).contains("needs the key 'deployments'");
    }
}
