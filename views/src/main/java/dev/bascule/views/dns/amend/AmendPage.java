// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.dns.amend;

import dev.bascule.client.DeploymentPicture;
import dev.bascule.client.Preview;
import dev.bascule.failover.amend.Amendment;
import dev.bascule.failover.plan.Plan;
import dev.bascule.failover.plan.Step;
import dev.bascule.failover.rule.RuleResult;
import dev.bascule.views.control.text.Figures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Everything about amendments at one instant: what is wanted, what a dry run found of it, and what was said to
/// the last order.
public record AmendPage(
        DeploymentPicture picture,
        Optional<Amendment> wish,
        Optional<Preview> preview,
        boolean isAsking,
        String trouble,
        String said,
        Instant now) {
    public String title() {
        return wish.map(w -> switch (w) {
                    case Amendment.LowerTtl(var to, var _) -> "Lower TTLs to " + to.toSeconds() + " s";
                    case Amendment.RestoreTtl _ -> "Restore TTLs";
                    case Amendment.Repair(var provider, var key) ->
                        "Restore " + key + " at " + picture.setup().nameOf(provider);
                })
                .orElse("Nothing planned");
    }

    /// What has to be typed, letter by letter.
    public String phrase() {
        var id = picture.deployment().id();
        return wish.map(w -> switch (w) {
                    case Amendment.LowerTtl(var to, var _) -> id + " TTL " + to.toSeconds();
                    case Amendment.RestoreTtl _ -> id + " TTL restore";
                    case Amendment.Repair(var provider, var _) -> id + " restore " + provider;
                })
                .orElse("");
    }

    public List<String> steps() {
        return preview.flatMap(Preview::plan).map(Plan::steps).orElse(List.of()).stream()
                .map(Step::title)
                .toList();
    }

    /// What it means for clients, said as the estimate that it is.
    public String outlook() {
        return preview.filter(p -> p.plan().isPresent())
                .flatMap(p -> wish.map(w -> outlook(p, w)))
                .orElse("");
    }

    private String outlook(Preview dryRun, Amendment amendment) {
        return switch (amendment) {
            case Amendment.LowerTtl(var _, var restoreAt) ->
                "Estimate: in every cache that obeys TTLs at `" + Figures.time(effective(dryRun)) + "`, that is "
                        + Figures.span(dryRun.worstCache())
                        + " (the longest TTL before) after the last name server answers the new one. A move before then"
                        + " is as slow as now. No address changes."
                        + restoreAt
                                .map(t -> " You are reminded to restore at `" + Figures.time(t) + "`.")
                                .orElse("");
            case Amendment.RestoreTtl _ ->
                "Every record gets its TTL of before back. No address changes, and nothing has to wait for it.";
            case Amendment.Repair _ ->
                "Clients that this provider answers are sent to the active site again, within "
                        + Figures.span(dryRun.worstCache()) + " where caches obey TTLs.";
        };
    }

    private Instant effective(Preview dryRun) {
        return now.plus(dryRun.plan().map(Plan::expected).orElse(Duration.ZERO)).plus(dryRun.worstCache());
    }

    /// What stands in the way, each with its reason.
    public List<String> obstacles() {
        return preview.map(p -> Stream.concat(
                                p.plan().isEmpty() ? p.problems().stream() : Stream.empty(),
                                p.rules().stream()
                                        .filter(r -> r.standing() != RuleResult.Standing.PASS)
                                        .map(r -> r.rule().title() + ": " + r.evidence()))
                        .toList())
                .orElse(List.of());
    }

    /// Facts to know that forbid nothing.
    public List<String> notes() {
        return preview.filter(p -> p.plan().isPresent()).map(Preview::problems).orElse(List.of());
    }

    /// The plan that may be ordered now.
    public Optional<Preview> orderable() {
        return preview.filter(p -> p.plan().isPresent() && now.isBefore(p.expiresAt()))
                .filter(_ -> obstacles().isEmpty());
    }
}
