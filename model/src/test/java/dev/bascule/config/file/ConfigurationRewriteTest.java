// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bascule.config.file.ConfigurationRewrite.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigurationRewriteTest {
    @TempDir
    Path folder = Path.of(".");

    private Path file = Path.of(".");

    @BeforeEach
    void write() throws Exception {
        file = Files.writeString(folder.resolve("bascule.yaml"), "before\n");
    }

    @Test
    void theTextBeforeIsKeptBesideTheNewOneAndComesBack() throws Exception {
        var rewrite = new ConfigurationRewrite(file);

        assertThat(rewrite.write("before\n", "after\n")).isInstanceOf(Outcome.Written.class);
        assertThat(file).hasContent("after\n");
        assertThat(folder.resolve("bascule.yaml.before")).hasContent("before\n");

        assertThat(rewrite.undo("after\n", false)).isInstanceOf(Outcome.Written.class);
        assertThat(file).hasContent("before\n");
        assertThat(Files.list(folder)).hasSize(3);
        assertThat(rewrite.undo("before\n", false)).as("back again").isInstanceOf(Outcome.Written.class);
        assertThat(file).hasContent("after\n");
    }

    @Test
    void goingBackOverEditsOfSomebodyElseHasToBeAskedForAndLosesNothing() throws Exception {
        var rewrite = new ConfigurationRewrite(file);
        rewrite.write("before\n", "after\n");
        Files.writeString(file, "after\nand somebody's work\n");

        assertThat(rewrite.undo(rewrite.text(), false)).isEqualTo(new Outcome.Edited(file));
        assertThat(file).hasContent("after\nand somebody's work\n");
        assertThat(folder.resolve("bascule.yaml.before")).hasContent("before\n");

        assertThat(rewrite.undo(rewrite.text(), true)).isInstanceOf(Outcome.Written.class);
        assertThat(file).hasContent("before\n");
        assertThat(folder.resolve("bascule.yaml.before")).hasContent("after\nand somebody's work\n");
    }

    @Test
    void aTextOfWhichItIsNotKnownWhoWroteItCountsAsEdited() throws Exception {
        Files.writeString(folder.resolve("bascule.yaml.before"), "much before\n");

        assertThat(new ConfigurationRewrite(file).undo("before\n", false)).isInstanceOf(Outcome.Edited.class);
    }

    @Test
    void aFileThatSomebodyChangedMeanwhileIsLeftAsItIs() throws Exception {
        Files.writeString(file, "somebody else's\n");

        var outcome = new ConfigurationRewrite(file).write("before\n", "after\n");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why())
                                .contains("changed since it was read")
                                .endsWith("Nothing was written; read it again."));
        assertThat(file).hasContent("somebody else's\n");
        assertThat(folder.resolve("bascule.yaml.before")).doesNotExist();
    }

    @Test
    void aLinkStaysALink() throws Exception {
        var link = Files.createSymbolicLink(folder.resolve("linked.yaml"), file);

        new ConfigurationRewrite(link).write("before\n", "after\n");

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("after\n");
    }
}
