// SPDX-License-Identifier: Apache-2.0
package dev.bascule.supervisor.watch;

import dev.bascule.dns.ProviderId;
import dev.bascule.dns.propagation.Nameserver;
import java.util.List;

/// Port: whom to ask about a zone. Answers may be cached for minutes; an empty list means that nobody is known.
public interface ServerList {
    List<Nameserver> authoritative(ProviderId provider, String zone);

    List<Nameserver> resolvers();
}
