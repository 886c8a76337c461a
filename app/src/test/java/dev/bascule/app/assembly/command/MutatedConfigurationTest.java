// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `validate` on files that a person, an editor or a disk has spoiled in many ways: whatever stands in them, they
/// are good, or every mistake has its place.
final class MutatedConfigurationTest {
    private static final int MUTATIONS = 2_000;
    private static final List<String> WORDS = List.of(
            "",
            "~",
            "null",
            "true",
            "-1",
            "0",
            "1e309",
            "99999999999999999999999999",
            "0x7fffffff",
            "9999d",
            ".inf",
            "2026-02-30",
            "!!int x",
            "!!java.net.URL [x]",
            "!<tag:yaml.org,2002:binary> aGk=",
            "&a [*a]",
            "*nowhere",
            "<<: *nowhere",
            "{ ? [a, b] : c }",
            "\"\\u0000\"",
            "\"\\uD800\"",
            "'unclosed",
            "| \n x",
            "%YAML 9.9",
            "--- a\n--- b",
            "${env:}",
            "${env:HOME}",
            "http://[::1",
            "https://a:99999999999/",
            "1.2.3.4.5",
            "::ffff:1.2.3.4",
            "a".repeat(300),
            "a.".repeat(200) + "!",
            "[".repeat(200) + "]".repeat(200),
            "{a: ".repeat(200));

    private final long seed = Long.getLong("bascule.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final ConfigurationFiles files = new ConfigurationFiles(Map.of(), Path.of(""), "Linux");

    @Test
    @Timeout(120)
    void aSpoiledFileIsGoodOrToldWithThePlaceOfEveryMistake(@TempDir Path folder) throws IOException {
        var original = example();
        var file = folder.resolve("bascule.yaml");
        var wrong = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            var bytes = original;
            for (int times = random.nextInt(3); times >= 0; times--) {
                bytes = mutated(bytes);
            }
            Files.write(file, bytes);
            wrong += mistakes(file, bytes, i) > 0 ? 1 : 0;
        }
        assertThat(wrong).as("mutations that spoil something, seed " + seed).isGreaterThan(MUTATIONS / 4);
    }

    private static byte[] example() throws IOException {
        try (var in =
                Objects.requireNonNull(MutatedConfigurationTest.class.getResourceAsStream("/config/example.yaml"))) {
            return in.readAllBytes();
        }
    }

    private int mistakes(Path file, byte[] bytes, int number) throws IOException {
        try {
            var found = files.validate(file).problems();
            var lines = 1 + new String(bytes, StandardCharsets.ISO_8859_1).split("\r\n|\r|\n", -1).length;
            assertThat(found).allSatisfy(p -> {
                assertThat(p.line()).isBetween(1, lines);
                assertThat(p.column()).isPositive();
                assertThat(p.what()).isNotBlank().hasSizeLessThan(1_000).doesNotContain("Exception", "\tat ");
                assertThat(p.text()).startsWith(file + ":" + p.line() + ":" + p.column() + ": " + p.what());
            });
            return found.size();
        } catch (RuntimeException | AssertionError | StackOverflowError unexpected) {
            var kept = Files.write(Files.createTempFile("bascule-mutation-", ".yaml"), bytes);
            return fail("Seed " + seed + ", mutation " + number + ", the file is " + kept, unexpected);
        }
    }

    private byte[] mutated(byte[] bytes) {
        return switch (random.nextInt(12)) {
            case 0 -> changedByte(bytes);
            case 1 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 2 -> lines(bytes, all -> all.remove(at(all)));
            case 3 -> lines(bytes, all -> all.add(at(all), all.get(at(all))));
            case 4 -> lines(bytes, all -> all.set(at(all), "\t" + all.get(at(all))));
            case 5 -> lines(bytes, all -> indented(all));
            case 6, 7, 8 -> lines(bytes, all -> valued(all, WORDS.get(random.nextInt(WORDS.size()))));
            case 9 -> lines(bytes, all -> all.add(at(all), bomb()));
            case 10 -> encoded(bytes);
            default -> inserted(bytes);
        };
    }

    private interface Edit {
        void on(List<String> lines);
    }

    private static byte[] lines(byte[] bytes, Edit edit) {
        var all = new ArrayList<>(List.of(new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1)));
        edit.on(all);
        return String.join("\n", all).getBytes(StandardCharsets.ISO_8859_1);
    }

    private int at(List<String> lines) {
        return random.nextInt(lines.size());
    }

    private void indented(List<String> lines) {
        var at = at(lines);
        lines.set(at, " ".repeat(random.nextInt(9)) + lines.get(at).strip());
    }

    /// Another value after a colon, whatever stood there.
    private void valued(List<String> lines, String value) {
        var at = at(lines);
        var line = lines.get(at);
        var colon = line.indexOf(':', line.isEmpty() ? 0 : random.nextInt(line.length()));
        lines.set(at, colon < 0 ? line + value : line.substring(0, colon + 1) + " " + value);
    }

    /// Aliases of aliases: a few lines that mean a million values.
    private static String bomb() {
        var text = new StringBuilder("b0: &b0 [x, x]\n");
        for (int i = 1; i <= 20; i++) {
            text.append("b")
                    .append(i)
                    .append(": &b")
                    .append(i)
                    .append(" [*b")
                    .append(i - 1)
                    .append(", *b")
                    .append(i - 1)
                    .append("]\n");
        }
        return text.toString();
    }

    private byte[] changedByte(byte[] bytes) {
        var changed = bytes.clone();
        if (changed.length > 0) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    private byte[] encoded(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        return switch (random.nextInt(5)) {
            case 0 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case 1 -> text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            case 2 -> text.replace("\n", "\r").getBytes(StandardCharsets.UTF_8);
            case 3 -> text.replace("example", "exämple").getBytes(StandardCharsets.ISO_8859_1);
            default -> text.getBytes(StandardCharsets.UTF_16);
        };
    }

    /// A few bytes that no file should hold, somewhere.
    private byte[] inserted(byte[] bytes) {
        var odd = List.of(
                new byte[] {0},
                new byte[] {(byte) 0xFF, (byte) 0xFE},
                new byte[] {(byte) 0xC3},
                new byte[] {0x1B, '['},
                new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
                new byte[] {(byte) 0xE2, (byte) 0x80, (byte) 0xA8});
        var place = random.nextInt(bytes.length + 1);
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, place);
        out.writeBytes(odd.get(random.nextInt(odd.size())));
        out.write(bytes, place, bytes.length - place);
        return out.toByteArray();
    }
}
