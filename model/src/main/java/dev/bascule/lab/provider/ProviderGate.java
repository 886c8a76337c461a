// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.provider;

import dev.bascule.drill.Fault;
import dev.bascule.drill.TroubleScope;
import dev.bascule.lab.net.HttpHandler;
import dev.bascule.lab.net.HttpReply;
import dev.bascule.lab.net.HttpRequest;
import dev.bascule.lab.net.Pause;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands in front of a provider's interface and lets troubles come and go. With several at once, the oldest
/// that applies decides.
public final class ProviderGate implements HttpHandler {
    private static final String EDGE_PAGE =
            "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>";

    private record Active(Fault.Provider fault, AtomicInteger seen) {}

    private final ProviderApi api;
    private final Pause pause;
    private final List<Active> troubles = new CopyOnWriteArrayList<>();

    public ProviderGate(ProviderApi api, Pause pause) {
        this.api = api;
        this.pause = pause;
    }

    public void trouble(Fault.Provider fault) {
        troubles.add(new Active(fault, new AtomicInteger()));
    }

    /// Ends one trouble that equals this one.
    public void heal(Fault.Provider fault) {
        troubles.stream().filter(a -> a.fault().equals(fault)).findFirst().ifPresent(troubles::remove);
    }

    @Override
    public HttpReply handle(HttpRequest request) throws InterruptedException {
        var fault =
                troubles.stream().filter(a -> strikes(a, request)).findFirst().map(Active::fault);
        return fault.isPresent() ? troubled(fault.get(), request) : api.answer(request);
    }

    private static boolean strikes(Active active, HttpRequest request) {
        var fault = active.fault();
        var inScope = fault.scope() == TroubleScope.ALL || (fault.scope() == TroubleScope.WRITES) == request.writes();
        if (!inScope) {
            return false;
        }
        var number = active.seen().incrementAndGet() - fault.after();
        return number > 0 && (fault.times() == 0 || number <= fault.times());
    }

    private HttpReply troubled(Fault.Provider fault, HttpRequest request) throws InterruptedException {
        return switch (fault.trouble()) {
            case LOST_ANSWER -> {
                api.answer(request);
                yield new HttpReply.Dropped();
            }
            case SLOW -> {
                pause.holds(fault.delay());
                yield api.answer(request);
            }
            case HTML -> HttpReply.html(502, EDGE_PAGE);
            case READ_ONLY ->
                request.writes() ? api.refusal(fault.trouble(), fault.delay()) : api.answerToReader(request);
            case REFUSED -> new HttpReply.Dropped();
            case THROTTLED, BROKEN, UNAVAILABLE, UNAUTHORISED -> api.refusal(fault.trouble(), fault.delay());
        };
    }
}
