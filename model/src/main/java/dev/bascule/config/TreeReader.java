// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/// Reads YAML into a [Tree], keeping every place. A key that stands twice is a mistake and not a choice.
final class TreeReader {
    private static final int DEEPEST = 40;
    private static final int MOST = 100_000;

    private final Problem.Found problems;
    private int values;

    TreeReader(Problem.Found problems) {
        this.problems = problems;
    }

    Optional<Tree> read(String text) {
        try {
            var node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (node == null) {
                problems.add(1, 1, "the file is empty; see the example configuration for what it holds");
                return Optional.empty();
            }
            return Optional.of(tree(node, 0));
        } catch (ReaderException odd) {
            var before = text.substring(0, Math.min(odd.getPosition(), text.length()));
            problems.add(
                    (int) before.chars().filter(c -> c == '\n').count() + 1,
                    before.length() - before.lastIndexOf('\n'),
                    "this is not text: it holds the character %04X, which no text file has"
                            .formatted(odd.getCodePoint()));
            return Optional.empty();
        } catch (MarkedYAMLException wrong) {
            var mark = Optional.ofNullable(wrong.getProblemMark());
            problems.add(
                    mark.map(m -> m.getLine() + 1).orElse(1),
                    mark.map(m -> m.getColumn() + 1).orElse(1),
                    "this is not YAML: " + wrong.getProblem() + hint(text, mark));
            return Optional.empty();
        } catch (YAMLException wrong) {
            problems.add(1, 1, "this is not YAML: " + wrong.getMessage());
            return Optional.empty();
        }
    }

    /// The usual cause that a parser's own words do not name.
    private static String hint(String text, Optional<Mark> mark) {
        var line = mark.map(m -> text.lines().skip(m.getLine()).findFirst().orElse(""))
                .orElse("");
        return line.indexOf('\t') >= 0 ? ". The line holds a tab; indent with spaces" : "";
    }

    private Tree tree(Node node, int depth) {
        int line = node.getStartMark().getLine() + 1;
        int column = node.getStartMark().getColumn() + 1;
        if (++values > MOST) {
            throw new YAMLException("it holds more than " + MOST + " values, counting what aliases repeat");
        }
        if (depth > DEEPEST) {
            throw new YAMLException("it is nested more than " + DEEPEST + " deep, or an alias contains itself");
        }
        return switch (node) {
            case ScalarNode scalar -> new Tree.Scalar(scalar.getValue(), line, column);
            case SequenceNode sequence -> {
                var items = new ArrayList<Tree>();
                sequence.getValue().forEach(item -> items.add(tree(item, depth + 1)));
                yield new Tree.Sequence(items, line, column);
            }
            case MappingNode mapping -> mapping(mapping, depth);
            default -> new Tree.Scalar("", line, column);
        };
    }

    private Tree mapping(MappingNode mapping, int depth) {
        var entries = new LinkedHashMap<String, Tree.Entry>();
        for (var tuple : mapping.getValue()) {
            var mark = tuple.getKeyNode().getStartMark();
            var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "(a list or group)";
            var entry = new Tree.Entry(mark.getLine() + 1, mark.getColumn() + 1, tree(tuple.getValueNode(), depth + 1));
            var first = entries.putIfAbsent(key, entry);
            if (first != null) {
                problems.add(entry.line(), entry.column(), "'" + key + "' stands twice, first in line " + first.line());
            }
        }
        var start = mapping.getStartMark();
        return new Tree.Mapping(entries, start.getLine() + 1, start.getColumn() + 1);
    }
}
