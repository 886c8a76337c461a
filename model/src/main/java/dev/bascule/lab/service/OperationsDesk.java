// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.service;

import dev.bascule.lab.net.HttpHandler;
import dev.bascule.lab.net.HttpReply;
import dev.bascule.lab.net.HttpRequest;
import dev.bascule.lab.net.Pause;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// The control interface of a deployment's sites, outside of them, as a power switch is: `/sites/{site}/fence`,
/// `/unfence`, `/promote`, `/reinstate`, `/hook/{name}` (POST) and `/state` (GET). A dead site can be fenced, but
/// not promoted; it can be reinstated, which takes the promotion of another back.
public final class OperationsDesk implements HttpHandler {
    private final List<LabSite> sites;
    private final Cluster cluster;
    private final Replication replication;
    private final Pause pause;
    private final List<String> hooks = new CopyOnWriteArrayList<>();

    public OperationsDesk(List<LabSite> sites, Cluster cluster, Replication replication, Pause pause) {
        this.sites = List.copyOf(sites);
        this.cluster = cluster;
        this.replication = replication;
        this.pause = pause;
    }

    /// The hooks that were called, in order, as `site/name`.
    public List<String> hooks() {
        return List.copyOf(hooks);
    }

    @Override
    public HttpReply handle(HttpRequest request) throws InterruptedException {
        var path = request.segments();
        var site = path.size() < 3 ? Optional.<LabSite>empty() : site(path.get(1));
        if (site.isEmpty() || !path.getFirst().equals("sites")) {
            return HttpReply.json(
                    404, "{\"error\":\"call /sites/{site}/fence, unfence, promote, reinstate, hook/{name} or state\"}");
        }
        try {
            return act(request.method() + " " + path.get(2), site.get(), path.getLast());
        } catch (SQLException e) {
            return HttpReply.json(
                    500, "{\"site\":\"%s\",\"error\":\"the database did not obey\"}".formatted(path.get(1)));
        }
    }

    private Optional<LabSite> site(String name) {
        return sites.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    private HttpReply act(String what, LabSite site, String last) throws SQLException, InterruptedException {
        return switch (what) {
            case "POST fence" -> fence(site);
            case "POST unfence" -> {
                replication.unfence(site);
                yield state(site);
            }
            case "POST promote" -> promote(site);
            case "POST reinstate" -> {
                replication.unfence(site);
                cluster.promote(site.name());
                yield state(site);
            }
            case "POST hook" -> hook(site, last);
            case "GET state" -> state(site);
            default -> HttpReply.json(405, "{\"error\":\"%s is not done here\"}".formatted(what));
        };
    }

    private HttpReply fence(LabSite site) throws SQLException {
        var refused = replication.fence(site);
        var proof = site.hasPower() ? "a trial write was refused" : "the site has no power";
        return HttpReply.json(
                refused ? 200 : 500,
                "{\"site\":\"%s\",\"fenced\":%b,\"writes_refused\":%b,\"proof\":\"%s\",\"epoch\":%d}"
                        .formatted(site.name(), true, refused, refused ? proof : "none", cluster.epoch()));
    }

    private HttpReply promote(LabSite site) throws SQLException, InterruptedException {
        if (!site.hasPower()) {
            return HttpReply.json(
                    503, "{\"site\":\"%s\",\"error\":\"the site does not answer\"}".formatted(site.name()));
        }
        pause.holds(start(site));
        replication.unfence(site);
        cluster.promote(site.name());
        return state(site);
    }

    /// How long a site needs before it can take writes.
    private static Duration start(LabSite site) {
        return switch (site.spec().tier()) {
            case HOT -> Duration.ofMillis(20);
            case WARM -> Duration.ofMillis(600);
            case COLD -> Duration.ofSeconds(2);
        };
    }

    private HttpReply hook(LabSite site, String name) {
        hooks.add(site.name() + "/" + name);
        return HttpReply.json(200, "{\"site\":\"%s\",\"hook\":\"%s\",\"done\":true}".formatted(site.name(), name));
    }

    private HttpReply state(LabSite site) {
        return HttpReply.json(
                200,
                "{\"site\":\"%s\",\"power\":%b,\"writer\":%b,\"fenced\":%b,\"epoch\":%d}"
                        .formatted(
                                site.name(),
                                site.hasPower(),
                                cluster.writer().equals(site.name()),
                                cluster.isFenced(site.name()),
                                cluster.epoch()));
    }
}
