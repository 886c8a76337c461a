// SPDX-License-Identifier: Apache-2.0
package dev.bascule.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The program as people start it: time to the first useful frame, memory of an idle lab console, and the CPU
/// time it takes. It runs with the headless toolkit, so that no display is needed.
record ProgramFigures(Path launcher) implements Benchmarks.Group {
    private static final int STARTS = 5;
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final String USEFUL = "first useful frame";

    @Override
    public void measure(Figures figures) throws Exception {
        figures.title("The program, lab console without a display");
        var shortest = Long.MAX_VALUE;
        var cpu = Duration.ofDays(1);
        for (int i = 0; i < STARTS; i++) {
            var begun = System.nanoTime();
            var program = begin();
            awaitUsefulFrame(program);
            shortest = Math.min(shortest, System.nanoTime() - begun);
            cpu = shorter(cpu, cpuTime(program));
            end(program);
        }
        figures.figure("from ./bascule to the first useful frame, best of " + STARTS, shortest / 1e6, "ms");
        figures.figure("CPU time until then", cpu.toMillis(), "ms");
        idle(figures);
    }

    private void idle(Figures figures) throws IOException, InterruptedException {
        var program = begin();
        awaitUsefulFrame(program);
        pause(IDLE);
        var before = cpuTime(program);
        pause(IDLE);
        var used = cpuTime(program).minus(before);
        figures.figure("CPU of an idle lab console, of one core", 100.0 * used.toMillis() / IDLE.toMillis(), "%");
        collectGarbage(program);
        figures.figure("heap after a collection", heapKilobytes(program) / 1024.0, "MiB");
        figures.figure("memory of the process after it", residentKilobytes(program) / 1024.0, "MiB");
        end(program);
    }

    private Process begin() throws IOException {
        var builder = new ProcessBuilder(launcher.toString()).redirectErrorStream(true);
        builder.environment().put("BASCULE_START_UP", "print");
        builder.environment().put("JDK_JAVA_OPTIONS", "-Dglass.platform=Headless -Dprism.order=sw");
        return builder.start();
    }

    private static void awaitUsefulFrame(Process program) throws IOException {
        var lines = new BufferedReader(program.inputReader(StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains(USEFUL)) {
                return;
            }
        }
        throw new IOException("The program ended before its first useful frame.");
    }

    private static Duration cpuTime(Process program) {
        return program.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static void collectGarbage(Process program) throws IOException, InterruptedException {
        jcmd(program, "GC.run");
    }

    /// The "used" of the heap's lines, in KiB.
    private static long heapKilobytes(Process program) throws IOException, InterruptedException {
        return jcmd(program, "GC.heap_info")
                .lines()
                .filter(line -> line.contains("total") && line.contains("used") && !line.contains("Metaspace"))
                .map(line -> line.replaceFirst(".*used ([0-9]+)K.*", "$1"))
                .mapToLong(Long::parseLong)
                .sum();
    }

    private static String jcmd(Process program, String command) throws IOException, InterruptedException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var asked = new ProcessBuilder(tool, String.valueOf(program.pid()), command).start();
        var answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        return answer;
    }

    private static long residentKilobytes(Process program) throws IOException {
        var status = Path.of("/proc", String.valueOf(program.pid()), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .findFirst()
                .map(Long::parseLong)
                .orElse(0L);
    }

    private static void pause(Duration length) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(length.toMillis());
    }

    private static void end(Process program) throws InterruptedException {
        program.destroy();
        Optional.of(program.waitFor(10, TimeUnit.SECONDS))
                .filter(ended -> !ended)
                .ifPresent(_ -> program.destroyForcibly());
    }
}
