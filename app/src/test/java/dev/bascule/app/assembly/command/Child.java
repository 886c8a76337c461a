// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import dev.bascule.app.Main;
import dev.bascule.lab.LabSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The whole program in a process of its own, with temporary files in a folder of its own. What it says on both
/// streams is read line by line; closing kills it.
final class Child implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;
    private final List<String> heard = new ArrayList<>();

    private Child(Process process) {
        this.process = process;
        this.said = process.inputReader();
    }

    static Child start(Path folder, String... arguments) throws IOException {
        return start(folder, List.of(), Main.class, arguments);
    }

    /// `before` stands before Java's own name, for a program that limits what the process may do.
    static Child start(Path folder, List<String> before, Class<?> main, String... arguments) throws IOException {
        var temporary = Files.createDirectories(folder.resolve("tmp"));
        var line = new ArrayList<>(before);
        line.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporary,
                "-Duser.name=ada",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line).redirectErrorStream(true).directory(folder.toFile());
        builder.environment().putAll(Map.of("BASCULE_LAB_TOKEN", LabSettings.TOKEN, "HOSTNAME", "desk-1"));
        return new Child(builder.start());
    }

    long pid() {
        return process.pid();
    }

    /// Reads on until each of these words was said, in any order.
    void says(String... words) throws IOException {
        for (var each : words) {
            while (heard.stream().noneMatch(line -> line.contains(each))) {
                heard.add(next(each));
            }
        }
    }

    private String next(String awaited) throws IOException {
        var line = said.readLine();
        if (line == null) {
            throw new AssertionError("It ended and never said '" + awaited + "', but:\n" + String.join("\n", heard));
        }
        return line;
    }

    /// What was read of it until now.
    String heard() {
        return String.join("\n", heard);
    }

    /// Everything it said, once it has ended by itself.
    String allSaid() throws IOException {
        said.lines().forEach(heard::add);
        return heard();
    }

    /// Lets it write files of at most so many bytes from now on, as a quota does; "unlimited" takes that away.
    void mayWrite(String bytes) throws IOException, InterruptedException {
        var limiting = new ProcessBuilder("prlimit", "--pid", Long.toString(pid()), "--fsize=" + bytes + ":")
                .redirectErrorStream(true)
                .start();
        var words = new String(limiting.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (limiting.waitFor() != 0) {
            throw new AssertionError("The process could not be limited: " + words);
        }
    }

    /// As `kill -9` does.
    void kill() throws InterruptedException {
        process.destroyForcibly();
        code();
    }

    /// As `kill -TERM` does.
    void end() {
        process.destroy();
    }

    int code() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("Process " + pid() + " does not end.");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
