// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.console.herald;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.views.alarm.Alarm;
import dev.bascule.views.alarm.Tone;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesktopNoticeTest {
    private static final Alarm HOSTILE =
            new Alarm(Tone.DOUBLE, "genesis", "--help \" & do shell script \"true", "request 1");

    @Test
    void wordsAreArgumentsAndNeverOptions(@TempDir Path folder) throws IOException {
        var program = program(folder, "notify-send");
        var command = notice("Linux", folder).command(HOSTILE).orElseThrow();
        assertThat(command)
                .containsExactly(
                        program.toString(),
                        "--app-name=Bascule",
                        "--urgency=critical",
                        "--",
                        "Bascule · genesis",
                        HOSTILE.words());
    }

    @Test
    void wordsAreNoPartOfAScript(@TempDir Path folder) throws IOException {
        var program = program(folder, "osascript");
        var command = notice("Mac OS X", folder).command(HOSTILE).orElseThrow();
        assertThat(command).startsWith(program.toString()).endsWith("Bascule · genesis", HOSTILE.words());
        assertThat(command.subList(0, command.size() - 1)).noneMatch(word -> word.contains("do shell script"));
    }

    @Test
    void withoutAProgramTheWindowAloneTells(@TempDir Path folder) {
        assertThat(notice("Linux", folder).command(HOSTILE)).isEmpty();
    }

    private static DesktopNotice notice(String system, Path folder) {
        return new DesktopNotice(system, File.pathSeparator + folder);
    }

    private static Path program(Path folder, String name) throws IOException {
        var program = Files.createFile(folder.resolve(name));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}
