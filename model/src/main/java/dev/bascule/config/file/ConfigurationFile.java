// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config.file;

import dev.bascule.config.Configuration;
import dev.bascule.config.ConfigurationException;
import dev.bascule.config.ConfigurationReader;
import dev.bascule.config.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// Reads a configuration from a file. What is no such text, or a wrong one, is a [ConfigurationException] that
/// says why.
public final class ConfigurationFile {
    private static final long LARGEST = 4L << 20;

    private ConfigurationFile() {}

    public static Configuration read(Path file) throws ConfigurationException {
        return ConfigurationReader.read(file.toString(), text(file));
    }

    /// All of it as text.
    static String text(Path file) throws ConfigurationException {
        try {
            if (Files.isDirectory(file)) {
                throw refused(file, 1, 1, "this is a folder; name the file in it");
            }
            if (Files.size(file) > LARGEST) {
                throw refused(
                        file, 1, 1, "the file has " + (Files.size(file) >> 20) + " MB, and a configuration at most 4");
            }
            return decoded(file, Files.readAllBytes(file));
        } catch (NoSuchFileException missing) {
            throw refused(file, 1, 1, "there is no such file; see the path, or write one after the example");
        } catch (AccessDeniedException denied) {
            throw refused(file, 1, 1, "the file may not be read by this user; give it the right to read");
        } catch (IOException unreadable) {
            throw refused(file, 1, 1, "the file cannot be read (" + unreadable.getMessage() + ")");
        }
    }

    private static String decoded(Path file, byte[] bytes) throws ConfigurationException {
        var rest = ByteBuffer.wrap(bytes);
        var text = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8.newDecoder().decode(rest, text, true);
        var read = text.flip().toString();
        if (result.isError()) {
            throw refused(
                    file,
                    (int) read.chars().filter(c -> c == '\n').count() + 1,
                    read.length() - read.lastIndexOf('\n'),
                    "this is not UTF-8 text: the byte %02X here begins no character; save the file as UTF-8"
                            .formatted(rest.get(rest.position()) & 0xFF));
        }
        return read;
    }

    private static ConfigurationException refused(Path file, int line, int column, String why) {
        return new ConfigurationException(List.of(new Problem(file.toString(), line, column, why)));
    }
}
