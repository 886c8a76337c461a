// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config.edit;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// One change in a YAML text: a value is replaced where it stands, a missing key is added to its group in the
/// style of that group. The text must be YAML whose root is a group of keys.
final class YamlEdit {
    private final String text;
    private final String newline;

    YamlEdit(String text) {
        this.text = text;
        this.newline = text.contains("\r\n") ? "\r\n" : "\n";
    }

    String set(List<String> path, String value) throws UneditableException {
        var group = root();
        for (int i = 0; i < path.size(); i++) {
            var entry = entry(group, path.get(i));
            if (entry.isEmpty()) {
                return added(group, path.subList(i, path.size()), value);
            }
            var node = entry.get().getValueNode();
            if (i == path.size() - 1) {
                return replaced(node, value, path);
            }
            if (isNothing(node)) {
                return replaced(node, " " + flow(path.subList(i + 1, path.size()), value), path);
            }
            group = group(node, path);
        }
        return text;
    }

    String remove(List<String> path) throws UneditableException {
        var group = root();
        for (var key : path.subList(0, path.size() - 1)) {
            var entry = entry(group, key);
            if (entry.isEmpty()) {
                return text;
            }
            group = group(entry.get().getValueNode(), path);
        }
        var entry = entry(group, path.getLast());
        return entry.isEmpty() ? text : removed(group, entry.get(), path);
    }

    private MappingNode root() throws UneditableException {
        return group(new Yaml(new LoaderOptions()).compose(new StringReader(text)), List.of("the file"));
    }

    private static MappingNode group(Node node, List<String> path) throws UneditableException {
        if (node instanceof MappingNode mapping) {
            return mapping;
        }
        throw new UneditableException(String.join(".", path) + " does not stand in a group of keys");
    }

    private static Optional<NodeTuple> entry(MappingNode group, String key) {
        return group.getValue().stream()
                .filter(t ->
                        t.getKeyNode() instanceof ScalarNode k && k.getValue().equals(key))
                .findFirst();
    }

    private static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar && scalar.getValue().isEmpty() && scalar.isPlain();
    }

    private String replaced(Node node, String value, List<String> path) throws UneditableException {
        if (!isInLine(node)) {
            throw new UneditableException(String.join(".", path) + " stands over several lines; change it by hand");
        }
        var begin = at(node.getStartMark());
        var gap = isNothing(node) && begin > 0 && text.charAt(begin - 1) == ':' && !value.startsWith(" ") ? " " : "";
        return text.substring(0, begin) + gap + value + text.substring(at(node.getEndMark()));
    }

    private static boolean isInLine(Node node) {
        return node.getStartMark().getLine() == node.getEndMark().getLine()
                && !(node instanceof CollectionNode<?> many && many.getFlowStyle() == FlowStyle.BLOCK);
    }

    private String added(MappingNode group, List<String> path, String value) throws UneditableException {
        if (group.getFlowStyle() == FlowStyle.FLOW) {
            return addedInFlow(group, path, value);
        }
        var first = group.getValue().getFirst().getKeyNode().getStartMark();
        var indent = " ".repeat(first.getColumn());
        var lines = block(path, value, indent);
        var last = group.getValue().reversed().stream()
                .map(NodeTuple::getValueNode)
                .filter(YamlEdit::isInLine)
                .findFirst();
        if (last.isEmpty()) {
            var begin = at(first) - first.getColumn();
            return text.substring(0, begin) + lines + newline + text.substring(begin);
        }
        var end = lineEnd(at(last.get().getEndMark()));
        return text.substring(0, end) + newline + lines + text.substring(end);
    }

    private String addedInFlow(MappingNode group, List<String> path, String value) {
        var entry = path.getFirst() + ": " + (path.size() == 1 ? value : flow(path.subList(1, path.size()), value));
        if (group.getValue().isEmpty()) {
            var begin = at(group.getStartMark());
            return text.substring(0, begin) + "{ " + entry + " }" + text.substring(at(group.getEndMark()));
        }
        var end = at(group.getValue().getLast().getValueNode().getEndMark());
        return text.substring(0, end) + ", " + entry + text.substring(end);
    }

    private String block(List<String> path, String value, String indent) {
        return path.size() == 1
                ? indent + path.getFirst() + ": " + value
                : indent + path.getFirst() + ":" + newline + block(path.subList(1, path.size()), value, indent + "  ");
    }

    private static String flow(List<String> path, String value) {
        return "{ " + path.getFirst() + ": " + (path.size() == 1 ? value : flow(path.subList(1, path.size()), value))
                + " }";
    }

    private String removed(MappingNode group, NodeTuple entry, List<String> path) throws UneditableException {
        var all = group.getValue();
        if (all.size() == 1 || !isInLine(entry.getValueNode())) {
            throw new UneditableException(String.join(".", path)
                    + (all.size() == 1 ? " is the only key of its group" : " stands over several lines")
                    + "; take it away by hand");
        }
        var begin = at(entry.getKeyNode().getStartMark());
        var end = at(entry.getValueNode().getEndMark());
        if (group.getFlowStyle() == FlowStyle.FLOW) {
            var place = all.indexOf(entry);
            return place == 0
                    ? text.substring(0, begin)
                            + text.substring(at(all.get(1).getKeyNode().getStartMark()))
                    : text.substring(0, at(all.get(place - 1).getValueNode().getEndMark())) + text.substring(end);
        }
        var from = begin - entry.getKeyNode().getStartMark().getColumn();
        var to = lineEnd(end);
        return text.substring(0, from) + text.substring(Math.min(text.length(), to + newline.length()));
    }

    private int lineEnd(int from) {
        var end = text.indexOf(newline, from);
        return end < 0 ? text.length() : end;
    }

    /// Marks count characters, of which some take two places in a Java text.
    private int at(Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }
}
