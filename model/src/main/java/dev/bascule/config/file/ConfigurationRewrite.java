// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config.file;

import dev.bascule.config.ConfigurationException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// Puts another text in the place of a configuration file, whole or not at all, and keeps the one before beside
/// it as
/// `NAME.before`.
public final class ConfigurationRewrite {
    private final Path file;

    public ConfigurationRewrite(Path file) {
        this.file = file;
    }

    /// What came of it.
    public sealed interface Outcome {
        /// The new text is in place, and the one before in `backup`.
        record Written(Path backup) implements Outcome {}

        /// Nothing was written, because `file` says something else than what took the place of the earlier
        /// text.
        record Edited(Path file) implements Outcome {}

        /// Nothing was written, and why, in a sentence.
        record Refused(String why) implements Outcome {}
    }

    /// The text as it is now.
    public String text() throws ConfigurationException {
        return ConfigurationFile.text(file);
    }

    /// Where the text before the last change is kept.
    public Path backup() {
        return file.resolveSibling(file.getFileName() + ".before");
    }

    /// The text before the last change.
    public String earlier() throws ConfigurationException {
        return ConfigurationFile.text(backup());
    }

    /// Holds the sum of the text that took the place of the one before, by which edits since are known.
    private Path mark() {
        return file.resolveSibling(file.getFileName() + ".before.sum");
    }

    public boolean hasBackup() {
        return Files.isRegularFile(backup());
    }

    /// Why the file cannot be written here; empty when it can.
    public Optional<String> obstacle() {
        var folder = Optional.ofNullable(file.toAbsolutePath().getParent());
        if (!Files.isWritable(file)) {
            return Optional.of(file + " is read-only for this user");
        }
        return folder.filter(f -> !Files.isWritable(f)).map(f -> f + " is read-only for this user");
    }

    /// Writes `after` if the file still says `before`.
    public Outcome write(String before, String after) {
        var obstacle = obstacle();
        if (obstacle.isPresent()) {
            return new Outcome.Refused(obstacle.get() + ". Nothing was written.");
        }
        try {
            if (!text().equals(before)) {
                return new Outcome.Refused(file + " changed since it was read, so writing would undo somebody's work."
                        + " Nothing was written; read it again.");
            }
            var real = file.toRealPath();
            replace(backup(), before, real);
            replace(mark(), sum(after), real);
            replace(real, after, real);
            return new Outcome.Written(backup());
        } catch (ConfigurationException gone) {
            return new Outcome.Refused(gone.getMessage() + ". Nothing was written.");
        } catch (IOException failed) {
            return new Outcome.Refused(file + " could not be written (" + failed.getMessage()
                    + "). It is as it was; see whether the disk has room.");
        }
    }

    /// Puts the text before the last change back; what stood in the file meanwhile becomes the backup. Edits of
    /// somebody else since are in the way unless `overEdits`.
    public Outcome undo(String now, boolean overEdits) {
        try {
            var earlier = earlier();
            return overEdits || isAsWritten(now) ? write(now, earlier) : new Outcome.Edited(file);
        } catch (ConfigurationException missing) {
            return new Outcome.Refused("There is no earlier text to go back to (" + missing.getMessage() + ").");
        }
    }

    /// A text of which no sum is known counts as edited.
    private boolean isAsWritten(String now) {
        try {
            return Files.readString(mark()).equals(sum(now));
        } catch (IOException unknown) {
            return false;
        }
    }

    private static String sum(String text) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /// Only those may read it who may read `model`.
    private static void replace(Path target, String text, Path model) throws IOException {
        var half = target.resolveSibling(target.getFileName() + ".new");
        try (var out = FileChannel.open(
                half, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        keepRights(model, half);
        Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void keepRights(Path model, Path half) throws IOException {
        var rights = Files.getFileAttributeView(half, PosixFileAttributeView.class);
        if (rights != null) {
            rights.setPermissions(Files.getPosixFilePermissions(model));
        }
    }
}
