// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.check.Check;
import dev.bascule.check.CheckType;
import dev.bascule.check.Checks;
import dev.bascule.check.ErrorClass;
import dev.bascule.check.ProbeResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessProbeTest {
    private final ProcessProbe probe = new ProcessProbe(Clock.systemUTC());

    @TempDir
    private Path folder;

    @Test
    void findsAProcessByItsPidFile() throws IOException {
        var file = Files.writeString(
                folder.resolve("me.pid"), ProcessHandle.current().pid() + "\n");

        assertThat(run(file.toString()).outcome().isPassed()).isTrue();
    }

    @Test
    void tellsAStalePidFileFromNone() throws Exception {
        var gone = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        gone.waitFor();
        var file = Files.writeString(folder.resolve("gone.pid"), Long.toString(gone.pid()));
        var garbage = Files.writeString(folder.resolve("garbage.pid"), "soon");

        assertThat(Rig.error(run(file.toString()))).isEqualTo(ErrorClass.REFUSED);
        assertThat(Rig.error(run(folder.resolve("none.pid").toString()))).isEqualTo(ErrorClass.REFUSED);
        assertThat(Rig.error(run(garbage.toString()))).isEqualTo(ErrorClass.CONTENT);
    }

    @Test
    void findsAProgramByItsName() {
        var command = ProcessHandle.current().info().command().orElseThrow();
        var name = command.substring(command.lastIndexOf('/') + 1);

        assertThat(run(name).outcome().isPassed()).isTrue();
        var missing = run("no-such-program-" + ProcessHandle.current().pid());
        assertThat(Rig.error(missing)).isEqualTo(ErrorClass.REFUSED);
        assertThat(missing.outcome().detail()).startsWith("no process named no-such-program");
    }

    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no sh")
    @ParameterizedTest
    @CsvSource({
        "echo active; exit 0,       ''",
        "echo inactive; exit 3,     STATUS",
        "echo failed; exit 3,       STATUS",
        "echo activating; exit 3,   STATUS",
        "echo no bus; exit 1,       INTERNAL",
        "sleep 30,                  INTERNAL",
    })
    void believesWhatSystemdSays(String script, String error) {
        var asking = new ProcessProbe(Clock.systemUTC(), List.of("sh", "-c", script, "sh"));
        var result = asking.run(Checks.target(CheckType.PROCESS, "unit:matcher.service", Duration.ofSeconds(2)));

        assertThat(result.outcome().isPassed() ? "" : Rig.error(result).name()).isEqualTo(error);
    }

    @Test
    void neverPassesAnOptionOnAsAUnit() {
        assertThat(Rig.error(run("unit:--host=elsewhere"))).isEqualTo(ErrorClass.INTERNAL);
        assertThat(Rig.error(run("unit:a b"))).isEqualTo(ErrorClass.INTERNAL);
    }

    @Test
    void aMissingSystemdIsOurOwnFault() {
        var asking = new ProcessProbe(
                Clock.systemUTC(), List.of(folder.resolve("systemctl").toString()));

        assertThat(Rig.error(asking.run(process("unit:matcher")))).isEqualTo(ErrorClass.INTERNAL);
    }

    private ProbeResult run(String target) {
        return probe.run(process(target));
    }

    private static Check process(String target) {
        return Checks.target(CheckType.PROCESS, target, Rig.AMPLE);
    }
}
