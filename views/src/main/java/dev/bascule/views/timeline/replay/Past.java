// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.timeline.replay;

import dev.bascule.client.History;
import dev.bascule.incident.Incident;
import dev.bascule.incident.budget.Course;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the whole journal of a deployment tells: its film, and what each of its incidents went through, newest
/// first.
public record Past(Film film, List<Incident> incidents, Map<String, Course> courses) {
    public Past {
        incidents = List.copyOf(incidents);
        courses = Map.copyOf(courses);
    }

    public static Past of(History history, List<Incident> incidents) {
        var told = new LinkedHashMap<String, Course>();
        var courses = history.courses(incidents);
        for (var i = 0; i < incidents.size(); i++) {
            told.put(incidents.get(i).id(), courses.get(i));
        }
        return new Past(new Film(history), incidents, told);
    }

    public Optional<Course> course(Incident incident) {
        return Optional.ofNullable(courses.get(incident.id()));
    }

    /// The courses of every incident that was no rehearsal and no planned switch; for medians.
    public List<Course> real() {
        var real = new ArrayList<Course>();
        incidents.stream()
                .filter(i -> !i.isPlanned() && !i.isDrill())
                .forEach(i -> course(i).ifPresent(real::add));
        return real;
    }
}
