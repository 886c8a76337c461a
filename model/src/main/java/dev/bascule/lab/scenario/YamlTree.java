// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.scenario;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;

/// Parses YAML into values with places. Broken syntax is one problem; a key given twice is another.
final class YamlTree {
    private final JsonParser parser;
    private final Problems problems;

    private YamlTree(JsonParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    static Optional<YamlValue> parse(String text, Problems problems) {
        try (var parser = new YAMLFactory().createParser(text)) {
            if (parser.nextToken() == null) {
                problems.add(new Place(1, 1), "The file is empty; expected a scenario.");
                return Optional.empty();
            }
            return Optional.of(new YamlTree(parser, problems).value());
        } catch (JsonProcessingException e) {
            problems.add(place(e.getLocation()), "This is not YAML: " + firstLine(e.getOriginalMessage()));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private YamlValue value() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping();
            case START_ARRAY -> listing();
            case VALUE_NULL -> new YamlValue.Scalar(here(), "");
            default -> new YamlValue.Scalar(here(), parser.getText());
        };
    }

    private YamlValue mapping() throws IOException {
        var place = here();
        var entries = new LinkedHashMap<String, YamlValue.Entry>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.getText();
            var at = here();
            parser.nextToken();
            if (entries.put(key, new YamlValue.Entry(at, value())) != null) {
                problems.add(at, "The key '" + key + "' is given twice.");
            }
        }
        return new YamlValue.Mapping(place, entries);
    }

    private YamlValue listing() throws IOException {
        var place = here();
        var items = new ArrayList<YamlValue>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new YamlValue.Listing(place, items);
    }

    private Place here() {
        return place(parser.currentTokenLocation());
    }

    private static Place place(JsonLocation location) {
        return location == null ? new Place(1, 1) : new Place(location.getLineNr(), location.getColumnNr());
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").strip();
    }
}
