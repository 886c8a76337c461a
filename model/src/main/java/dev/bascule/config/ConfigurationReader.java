// SPDX-License-Identifier: Apache-2.0
package dev.bascule.config;

import dev.bascule.config.Configuration.DeploymentSpec;
import dev.bascule.config.Configuration.ProviderKind;
import dev.bascule.config.Configuration.ProviderSpec;
import dev.bascule.dns.ProviderId;
import dev.bascule.health.QuorumRule;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Reads the text of a configuration file: all of it, or a [ConfigurationException] with every mistake that was
/// found.
public final class ConfigurationReader {
    private static final List<String> SECRETS =
            List.of("token", "access_key", "secret_key", "session_token", "api_key");

    private final String file;
    private final Problem.Found problems;
    private final TreeMap<String, Configuration.Line> lines = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();

    private ConfigurationReader(String file) {
        this.file = file;
        this.problems = new Problem.Found(file);
    }

    /// `file` names the text in messages.
    public static Configuration read(String file, String text) throws ConfigurationException {
        return new ConfigurationReader(file).read(text);
    }

    private Configuration read(String text) throws ConfigurationException {
        var tree = new TreeReader(problems).read(text);
        tree.ifPresent(t -> new Validator(problems, lines).check(t, Shapes.ROOT, ""));
        stopAtProblems();
        var root = new View(tree.orElseThrow());
        if (!root.need("version").equals("1")) {
            problems.add(
                    root.tree("version").orElse(root.tree()),
                    "version is '" + root.need("version") + "', and this program reads version 1",
                    "1");
        }
        var providers = providers(root);
        var references = root.texts("references");
        var deployments = deployments(root, providers, references);
        root.items("references").forEach(r -> independent(r.tree(), references, deployments));
        var store = new StoreReader(root, problems).read();
        stopAtProblems();
        notes(root, providers);
        deployments.forEach(this::remark);
        if (references.isEmpty()) {
            notes.add(file + ": there are no 'references', so this process doubts its own network only when checks at"
                    + " several sites fail at once; where a failure of its own looks like the loss of one site, it takes"
                    + " it for that. Name two or three servers that belong to no site, as host:port");
        }
        return new Configuration(
                file,
                providers.stream().filter(p -> p.kind().isUsed()).toList(),
                root.items("resolvers").stream()
                        .flatMap(v -> v.server().stream())
                        .toList(),
                deployments,
                store,
                notes,
                lines,
                digest(text));
    }

    private List<ProviderSpec> providers(View root) {
        var specs = new ArrayList<ProviderSpec>();
        root.named("providers").forEach((name, view) -> specs.add(provider(name, view)));
        return specs;
    }

    private ProviderSpec provider(String name, View view) {
        var kind = ProviderKind.valueOf(view.need("type").toUpperCase(Locale.ROOT));
        Map<String, String> secrets = new HashMap<>();
        SECRETS.forEach(key -> view.text(key).ifPresent(reference -> secrets.put(key, reference)));
        for (var needed : needed(kind)) {
            if (!secrets.containsKey(needed)) {
                problems.add(
                        view.tree(),
                        "provider " + name + " of type " + view.need("type") + " needs the key '" + needed + "'");
            }
        }
        var servers = view.items("authoritative").stream()
                .flatMap(v -> v.server().stream())
                .toList();
        return new ProviderSpec(
                new ProviderId(name),
                kind,
                secrets,
                view.text("endpoint").map(URI::create),
                view.text("zone_id"),
                servers,
                isUpsert(name, kind, view));
    }

    private boolean isUpsert(String name, ProviderKind kind, View view) {
        var write = view.text("write");
        if (write.isPresent() && kind != ProviderKind.ROUTE53) {
            problems.add(view.tree(), "provider " + name + " has the key 'write', which only route53 knows");
        }
        return write.filter("upsert"::equals).isPresent();
    }

    private static List<String> needed(ProviderKind kind) {
        return switch (kind) {
            case DIGITALOCEAN, CLOUDFLARE -> List.of("token");
            case ROUTE53 -> List.of("access_key", "secret_key");
            case POWERDNS, RFC2136 -> List.of();
        };
    }

    /// A reference that is lost together with a site would make the loss of that site look like our own.
    private void independent(Tree at, List<String> references, List<DeploymentSpec> deployments) {
        var reference = new View(at).text().orElse("");
        var host = reference.substring(0, reference.lastIndexOf(':')).replaceAll("[\\[\\]]", "");
        if (Collections.frequency(references, reference) > 1) {
            problems.add(at, "reference " + reference + " stands twice");
        }
        for (var spec : deployments) {
            spec.setup().deployment().sites().stream()
                    .filter(s -> s.address().equals(host)
                            || s.address6().filter(host::equalsIgnoreCase).isPresent())
                    .forEach(s -> problems.add(
                            at,
                            "reference " + reference + " is site " + s.id() + " of "
                                    + spec.setup().deployment().id()
                                    + ", and when that is lost this process would think that it lost its own network;"
                                    + " name a server that belongs to no site"));
        }
    }

    private List<DeploymentSpec> deployments(View root, List<ProviderSpec> providers, List<String> references) {
        var known = providers.stream().map(p -> p.id().value()).toList();
        var channels = root.named("notify").keySet();
        var specs = new ArrayList<DeploymentSpec>();
        root.named("deployments").forEach((name, view) -> {
            reject(view, "providers", view.texts("providers"), known, "provider");
            reject(view, "notify", view.texts("notify"), channels, "channel");
            var used = providers.stream()
                    .filter(p -> p.kind().isUsed())
                    .collect(Collectors.toMap(ProviderSpec::id, p -> p.kind().title()));
            try {
                specs.add(new DeploymentReader(name, view, used, references, problems).read());
            } catch (IllegalArgumentException wrong) {
                problems.add(view.tree("sites").orElse(view.tree()), String.valueOf(wrong.getMessage()));
            }
        });
        if (root.named("deployments").isEmpty()) {
            problems.add(root.tree(), "there is no deployment to watch; name at least one under 'deployments'");
        }
        return specs;
    }

    private void reject(View view, String key, List<String> named, Collection<String> known, String what) {
        for (var name : named) {
            if (!known.contains(name)) {
                problems.addUnknown(
                        view.tree(key).orElse(view.tree()),
                        key + " names the " + what + " '" + name + "', which is not configured",
                        name,
                        known);
            }
        }
    }

    private void notes(View root, List<ProviderSpec> providers) {
        providers.stream()
                .filter(p -> !p.kind().isUsed())
                .forEach(p -> note(
                        "providers." + p.id(),
                        "provider " + p.id() + " (" + p.kind().name().toLowerCase(Locale.ROOT) + ")"));
        root.items("checkers").forEach(v -> note("checkers", "checker " + v.need("name")));
        root.named("notify").keySet().forEach(name -> note("notify." + name, "notification channel " + name));
    }

    /// What is right in itself and yet keeps this version from acting.
    private void remark(DeploymentSpec spec) {
        var id = spec.setup().deployment().id();
        var path = "deployments." + id;
        if (spec.setup().policy().quorum() instanceof QuorumRule.AtLeast(var wanted) && wanted > 1) {
            notes.add(place(path + ".policy.quorum") + "deployment " + id + " asks for " + wanted
                    + " checkers, and this version has one, this process; no verdict is reached, so nothing fails over by"
                    + " itself");
        }
        if (spec.setup().records().stream().anyMatch(r -> r.providers().isEmpty())) {
            notes.add(place(path + ".providers") + "deployment " + id
                    + " has no provider that this version can use; it is only watched");
        }
    }

    private void note(String path, String what) {
        notes.add(place(path) + what + " is accepted, and this version does not use it yet");
    }

    private String place(String path) {
        var line = lines.tailMap(path).values().stream()
                .findFirst()
                .map(Configuration.Line::line)
                .orElse(1);
        return file + ":" + line + ": ";
    }

    private void stopAtProblems() throws ConfigurationException {
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems.all());
        }
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
