// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// The configuration as a JSON Schema (draft 2020-12), made from the same table that validates.
public final class Schema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Schema() {}

    public static String json() {
        var root = node(Shapes.ROOT);
        var schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Bascule configuration");
        schema.setAll(root);
        return schema.toPrettyString();
    }

    private static ObjectNode node(Shape shape) {
        var node = JSON.objectNode();
        switch (shape) {
            case Shape.Group group -> {
                node.put("type", "object").put("additionalProperties", false);
                var properties = node.putObject("properties");
                group.keys().forEach((key, value) -> properties.set(key, node(value)));
                var required = node.putArray("required");
                group.required().forEach(required::add);
            }
            case Shape.Named named -> {
                node.put("type", "object").put("description", named.words());
                node.putObject("propertyNames").put("pattern", Shape.Named.NAME);
                node.set("additionalProperties", node(named.value()));
            }
            case Shape.Many many -> {
                var list = many.orSingle() ? JSON.objectNode() : node;
                list.put("type", "array").set("items", node(many.item()));
                if (many.orSingle()) {
                    node.putArray("anyOf").add(list).add(node(many.item()));
                }
            }
            case Shape.Choice choice -> {
                var words = node.putArray("enum");
                choice.allowed().forEach(words::add);
            }
            case Shape.Value value -> value(node, value);
        }
        return node;
    }

    private static void value(ObjectNode node, Shape.Value value) {
        if (!value.form().json().isEmpty()) {
            node.put("type", value.form().json());
        }
        if (!value.form().pattern().isEmpty()) {
            node.put("pattern", "^(" + value.form().pattern() + ")$");
        }
        node.put("description", value.words());
    }
}
