// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.service;

import dev.bascule.drill.Target;
import dev.bascule.lab.net.Closing;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

/// One site that runs: its HTTP service with its front for users by TLS, cache and database, and the matcher
/// where it has one. Faults on it heal in any order.
public final class LabSite implements AutoCloseable {
    private final SiteSpec spec;
    private final ServicePoint api;
    private final Front front;
    private final ServicePoint redis;
    private final SiteDatabase database;
    private final Optional<PidFile> matcher;
    private int outages;

    public LabSite(
            SiteSpec spec,
            ServicePoint api,
            Front front,
            ServicePoint redis,
            SiteDatabase database,
            Optional<PidFile> matcher) {
        this.spec = spec;
        this.api = api;
        this.front = front;
        this.redis = redis;
        this.database = database;
        this.matcher = matcher;
    }

    public SiteSpec spec() {
        return spec;
    }

    public String name() {
        return spec.name();
    }

    public ServicePoint api() {
        return api;
    }

    public Front front() {
        return front;
    }

    public ServicePoint redis() {
        return redis;
    }

    public SiteDatabase database() {
        return database;
    }

    public Optional<PidFile> matcher() {
        return matcher;
    }

    /// True unless the whole site is out.
    public synchronized boolean hasPower() {
        return outages == 0;
    }

    public synchronized void loseAll() throws IOException, SQLException {
        outages++;
        kill(Target.API);
        kill(Target.REDIS);
        kill(Target.DATABASE);
        kill(Target.MATCHER);
    }

    public synchronized void regainAll() throws IOException, SQLException {
        outages--;
        revive(Target.DATABASE);
        revive(Target.REDIS);
        revive(Target.API);
        revive(Target.MATCHER);
    }

    public void kill(Target target) throws IOException, SQLException {
        switch (target) {
            case API -> {
                api.kill();
                front.point().kill();
            }
            case REDIS -> redis.kill();
            case DATABASE -> database.lose();
            case MATCHER -> {
                if (matcher.isPresent()) {
                    matcher.get().kill();
                }
            }
            case EXCHANGE -> throw new IllegalArgumentException("The exchange belongs to no site.");
        }
    }

    public void revive(Target target) throws IOException, SQLException {
        switch (target) {
            case API -> {
                api.revive();
                front.point().revive();
            }
            case REDIS -> redis.revive();
            case DATABASE -> database.restore();
            case MATCHER -> {
                if (matcher.isPresent()) {
                    matcher.get().revive();
                }
            }
            case EXCHANGE -> throw new IllegalArgumentException("The exchange belongs to no site.");
        }
    }

    @Override
    public void close() {
        var closing = new Closing();
        closing.add(database);
        closing.add(redis);
        closing.add(front.point());
        closing.add(api);
        closing.close();
    }
}
