// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab;

import dev.bascule.drill.Timetable;
import dev.bascule.lab.client.UserResolver;
import dev.bascule.lab.dns.ResolverHabit;
import dev.bascule.lab.fault.FaultSchedule;
import dev.bascule.lab.fault.Injector;
import dev.bascule.lab.net.Closing;
import dev.bascule.lab.net.Loopback;
import dev.bascule.lab.net.Pause;
import dev.bascule.lab.net.Vantage;
import dev.bascule.lab.provider.LabProvider;
import dev.bascule.lab.provider.ProviderKind;
import dev.bascule.lab.service.PingConversation;
import dev.bascule.lab.service.ServicePoint;
import dev.bascule.lab.tls.LabAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The lab's world, running from [#open] to [#close]: everything listens on free loopback ports and keeps its
/// files in one temporary folder. Closing ends every thread and removes every file; closing twice is harmless.
public final class LabWorld implements AutoCloseable {
    private static final int REFERENCES = 2;
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final Ground ground;
    private final LabClock clock;
    private final List<LabProvider> providers;
    private final List<LabResolver> resolvers;
    private final List<ServicePoint> references;
    private final List<LabDeployment> deployments;
    private final Injector injector;

    private LabWorld(Ground ground) throws IOException, SQLException {
        this.ground = ground;
        this.clock = new LabClock(ground.runtime().clock());
        var zone = ground.settings().deployments().getFirst().zone();
        this.providers = new ProviderBuilder(ground, zone).build(List.of(ProviderKind.values()));
        this.resolvers = new ResolverBuilder(ground, providers).build();
        this.references = references(ground);
        this.deployments = deployments(ground, resolvers);
        this.injector = new Injector(new LabStage(this, clock));
    }

    /// Builds a world and sets its users going. What was opened is closed again when building fails.
    public static LabWorld open(LabSettings settings, LabRuntime runtime) throws IOException {
        Files.createDirectories(settings.root());
        var folder = Files.createTempDirectory(settings.root(), "lab-");
        var closing = new Closing();
        closing.add(new TemporaryFolder(folder));
        var now = runtime.clock().instant();
        var authority = LabAuthority.found(new LabAuthority.Validity(now.minus(A_YEAR), now.plus(A_YEAR)));
        var ground = new Ground(settings, runtime, Loopback.find(), new Pause(), closing, folder, authority);
        try {
            Files.writeString(ground.authorityFile(), authority.pem());
            var world = new LabWorld(ground);
            closing.add(ground.pause());
            world.deployments.forEach(d -> d.client().start());
            return world;
        } catch (SQLException e) {
            closing.close();
            throw new IOException("The lab's databases could not be made: " + e.getMessage(), e);
        } catch (IOException | RuntimeException e) {
            closing.close();
            throw e;
        }
    }

    private static List<ServicePoint> references(Ground ground) throws IOException {
        var references = new ArrayList<ServicePoint>();
        for (var i = 1; i <= REFERENCES; i++) {
            var temper = ground.temper(Duration.ZERO, "reference " + i);
            references.add(ground.service(new PingConversation(temper), temper, List.of(Vantage.values())));
        }
        return List.copyOf(references);
    }

    private static List<LabDeployment> deployments(Ground ground, List<LabResolver> resolvers)
            throws IOException, SQLException {
        var users = resolvers.stream()
                .filter(LabResolver::hasUser)
                .map(r -> new UserResolver(
                        r.name(), r.host().address(Vantage.USERS), r.resolver().habit() == ResolverHabit.ORDINARY))
                .toList();
        var deployments = new ArrayList<LabDeployment>();
        for (var spec : ground.settings().deployments()) {
            deployments.add(new DeploymentBuilder(ground, spec, users).build());
        }
        return List.copyOf(deployments);
    }

    public LabSettings settings() {
        return ground.settings();
    }

    /// The file with the certificate of the authority that vouches for every site of the lab.
    public Path authority() {
        return ground.authorityFile();
    }

    /// The clock for those who live in the world; clock jumps move it.
    public LabClock clock() {
        return clock;
    }

    public List<LabProvider> providers() {
        return providers;
    }

    public List<LabResolver> resolvers() {
        return resolvers;
    }

    /// What a checker asks to learn whether its own network works.
    public List<ServicePoint> references() {
        return references;
    }

    public List<LabDeployment> deployments() {
        return deployments;
    }

    public LabDeployment deployment(String name) {
        return deployments.stream()
                .filter(d -> d.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The lab has no deployment " + name + "; it has "
                        + deployments.stream().map(LabDeployment::name).toList() + "."));
    }

    /// Every address worth printing, in the order in which people look for them.
    public List<LabAddress> addresses() {
        return new LabDirectory(this).addresses();
    }

    /// What a checker at `console`, `watcher-eu` or `watcher-us` has as targets.
    public LabVantage vantage(String name) {
        return new LabDirectory(this).vantage(Vantage.of(name));
    }

    /// Begins and heals single faults by hand.
    public Injector faults() {
        return injector;
    }

    /// Starts a timetable now. It ends with its last turn, or when it or the world is closed.
    public FaultSchedule play(Timetable timetable) {
        var runtime = ground.runtime();
        return ground.closing().add(FaultSchedule.start(timetable, injector, runtime.clock(), runtime.timer()));
    }

    @Override
    public void close() {
        ground.closing().close();
    }
}
