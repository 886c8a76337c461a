// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ShapeTest {
    @Test
    void writesDurationsAsMillisecondsAndInstantsAsText() throws JsonProcessingException {
        var json = read(
                Shape.empty().with("took", Duration.ofMillis(1500)).with("at", Instant.parse("2026-03-12T09:40:10Z")));
        assertThat(json.path("took").asLong()).isEqualTo(1500);
        assertThat(json.path("at").asText()).isEqualTo("2026-03-12T09:40:10Z");
    }

    @Test
    void writesWhatIsAbsentAsNullAndNeverLeavesItOut() throws JsonProcessingException {
        var json = read(Shape.empty().with("gone", Optional.empty()).with("nothing", null));
        assertThat(json.path("gone").isNull()).isTrue();
        assertThat(json.path("nothing").isNull()).isTrue();
    }

    @Test
    void nestsListsAndMaps() throws JsonProcessingException {
        var json = read(Shape.empty()
                .with("rows", List.of(Shape.empty().with("n", 1), Shape.empty().with("n", 2L)))
                .with("map", Map.of("a", Optional.of(true))));
        assertThat(json.at("/rows/1/n").asInt()).isEqualTo(2);
        assertThat(json.at("/map/a").asBoolean()).isTrue();
    }

    @Test
    void documentsNameTheirKindAndVersion() throws JsonProcessingException {
        var json = read(Shape.document("status"));
        assertThat(json.path("kind").asText()).isEqualTo("status");
        assertThat(json.path("version").asInt()).isEqualTo(Shape.VERSION);
    }

    @Test
    void quotesAreEscaped() throws JsonProcessingException {
        assertThat(read(Shape.empty().with("text", "a \"b\"\n\\c")).path("text").asText())
                .isEqualTo("a \"b\"\n\\c");
    }

    private static com.fasterxml.jackson.databind.JsonNode read(Shape shape) throws JsonProcessingException {
        return new ObjectMapper().readTree(shape.json());
    }
}
