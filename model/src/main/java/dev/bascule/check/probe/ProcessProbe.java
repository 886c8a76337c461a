// SPDX-License-Identifier: Apache-2.0
package dev.bascule.check.probe;

import dev.bascule.check.Check;
import dev.bascule.check.CheckType;
import dev.bascule.check.ErrorClass;
import dev.bascule.check.Outcome;
import dev.bascule.check.Probe;
import dev.bascule.check.ProbeResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Looks whether a process runs on this machine: `unit:NAME` asks systemd, a target with a slash is a pid file,
/// anything else the name of a program (or of a script that an interpreter runs). Safe for use from any thread.
public final class ProcessProbe implements Probe {
    private static final String UNIT = "unit:";
    private static final Pattern UNIT_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9:_.\\\\@-]*");
    private static final Set<String> NOT_RUNNING =
            Set.of("inactive", "failed", "activating", "deactivating", "maintenance", "unknown");

    private final InstantSource clock;
    private final List<String> isActive;

    public ProcessProbe(InstantSource clock) {
        this(clock, List.of("systemctl", "is-active", "--"));
    }

    /// `isActive` is the command that tells a unit's state; the unit's name is added to it.
    ProcessProbe(InstantSource clock, List<String> isActive) {
        this.clock = clock;
        this.isActive = List.copyOf(isActive);
    }

    @Override
    public CheckType type() {
        return CheckType.PROCESS;
    }

    @Override
    public ProbeResult run(Check check) {
        var patience = Patience.begin(clock, check);
        return switch (looked(check.target(), patience)) {
            case Outcome.Passed(var detail) -> patience.passed(detail);
            case Outcome.Failed failed -> patience.failed(failed, check.target() + "\n< " + failed.detail());
        };
    }

    private Outcome looked(String target, Patience patience) {
        try {
            if (target.startsWith(UNIT)) {
                return unit(target.substring(UNIT.length()), patience);
            }
            return target.contains("/") ? pidFile(Path.of(target)) : program(target);
        } catch (IOException e) {
            return new Outcome.Failed(ErrorClass.INTERNAL, "cannot look after " + target + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed(ErrorClass.INTERNAL, "the probe of " + target + " was interrupted");
        }
    }

    private Outcome unit(String name, Patience patience) throws IOException, InterruptedException {
        if (!UNIT_NAME.matcher(name).matches()) {
            return new Outcome.Failed(ErrorClass.INTERNAL, "'" + name + "' is no name of a systemd unit");
        }
        var command = Stream.concat(isActive.stream(), Stream.of(name)).toList();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            if (!process.waitFor(patience.limit().toMillis(), TimeUnit.MILLISECONDS)) {
                return new Outcome.Failed(ErrorClass.INTERNAL, "systemd said nothing within " + patience.words());
            }
            var said = new String(process.getInputStream().readNBytes(1_000), StandardCharsets.UTF_8).strip();
            if (process.exitValue() == 0) {
                return new Outcome.Passed("unit " + name + " is " + said);
            }
            return NOT_RUNNING.contains(said)
                    ? new Outcome.Failed(ErrorClass.STATUS, "unit " + name + " is " + said)
                    : new Outcome.Failed(ErrorClass.INTERNAL, "systemd cannot be asked: " + said);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Outcome pidFile(Path file) throws IOException {
        String text;
        try {
            text = Files.readString(file).strip();
        } catch (NoSuchFileException e) {
            return new Outcome.Failed(ErrorClass.REFUSED, "no pid file " + file);
        }
        if (!text.matches("\\d{1,10}")) {
            return new Outcome.Failed(ErrorClass.CONTENT, "pid file " + file + " holds no number");
        }
        var alive = ProcessHandle.of(Long.parseLong(text)).filter(ProcessHandle::isAlive);
        return alive.isPresent()
                ? new Outcome.Passed("process " + text + " runs")
                : new Outcome.Failed(ErrorClass.REFUSED, "process " + text + " of " + file + " does not run");
    }

    private static Outcome program(String name) {
        return ProcessHandle.allProcesses()
                .filter(p -> names(p.info()).anyMatch(name::equals))
                .findFirst()
                .<Outcome>map(p -> new Outcome.Passed(name + " runs as process " + p.pid()))
                .orElseGet(() -> new Outcome.Failed(ErrorClass.REFUSED, "no process named " + name + " runs"));
    }

    /// The program's file name, and the first argument's, which is the script when the program is an
    /// interpreter.
    private static Stream<String> names(ProcessHandle.Info info) {
        var first = info.arguments().stream().flatMap(Arrays::stream).limit(1);
        return Stream.concat(info.command().stream(), first).map(path -> path.substring(path.lastIndexOf('/') + 1));
    }
}
