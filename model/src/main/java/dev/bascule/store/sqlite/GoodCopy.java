// SPDX-License-Identifier: Apache-2.0
package dev.bascule.store.sqlite;

import dev.bascule.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The last copy of the journal that was known to be good, beside the store as `<name>.good`. Nothing here ever
/// deletes the store itself: a damaged one is put aside under another name.
final class GoodCopy {
    private final Path file;

    GoodCopy(Path file) {
        this.file = file;
    }

    private Path copy() {
        return sibling(".good");
    }

    private Path sibling(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    Optional<Instant> takenAt() {
        try {
            return Files.exists(copy())
                    ? Optional.of(Files.getLastModifiedTime(copy()).toInstant())
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw failed("The copy " + copy() + " cannot be looked at", unreadable);
        }
    }

    /// Copies the store while it is in use; the copy appears whole or not at all.
    void take(Database database) {
        copy(database, copy(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// The same to a file that must not be there yet.
    void write(Database database, Path target) {
        if (Files.exists(target)) {
            throw new StoreException(
                    StoreException.Reason.FAILED,
                    target + " is there already, and a backup overwrites nothing. Name another file.");
        }
        copy(database, target);
    }

    private static void copy(Database database, Path target, StandardCopyOption... how) {
        var half = target.resolveSibling(target.getFileName() + "-new");
        try {
            Files.deleteIfExists(half);
            database.read(c -> {
                try (var vacuum = c.prepareStatement("vacuum into ?")) {
                    vacuum.setString(1, half.toString());
                    return vacuum.execute();
                }
            });
            Files.move(half, target, how);
        } catch (IOException denied) {
            throw failed("No copy of the store could be made", denied);
        }
    }

    /// Puts the damaged store aside and the copy in its place; answers where the damaged one lies now.
    Path restore(Instant now) {
        var aside = sibling(".damaged-" + now.toString().replace(':', '-'));
        try {
            if (!Files.exists(copy())) {
                throw new StoreException(
                        StoreException.Reason.FAILED,
                        "There is no copy " + copy() + " to go back to; nothing was moved.");
            }
            for (var ending : List.of("", "-wal", "-shm")) {
                if (Files.exists(sibling(ending))) {
                    Files.move(sibling(ending), aside.resolveSibling(aside.getFileName() + ending));
                }
            }
            Files.copy(copy(), file);
            return aside;
        } catch (IOException denied) {
            throw failed("The copy could not be put in the place of the store", denied);
        }
    }

    private static StoreException failed(String what, IOException cause) {
        return new StoreException(
                StoreException.Reason.FAILED, what + " (" + cause.getMessage() + "). Nothing was deleted.", cause);
    }
}
