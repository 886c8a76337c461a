// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.assembly.command;

import dev.bascule.app.cli.Ports;
import dev.bascule.dns.RecordType;
import dev.bascule.dns.propagation.Answer;
import dev.bascule.dns.propagation.Nameserver;
import dev.bascule.dns.propagation.Question;
import dev.bascule.dns.propagation.ServerRow;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Asks a lab's name servers, given by `host:port`, where the users of genesis are sent.
final class NameServersOfLab {
    private NameServersOfLab() {}

    static List<List<String>> answers(List<String> addresses) {
        var servers = addresses.stream()
                .map(a -> a.split(":"))
                .map(a -> ServerRow.resolver(new Nameserver(a[0] + ":" + a[1], a[0], Integer.parseInt(a[1]))))
                .toList();
        var asking = new SingleQuestions(
                new ConfigurationFiles(Map.of(), Path.of(""), "Linux"), Map.of(), InstantSource.system());
        return asking
                .ask(
                        new Ports.Audience(servers, List.of(), Duration.ZERO, List.of()),
                        new Question("genesis.example.com", RecordType.A))
                .stream()
                .map(Answer::values)
                .toList();
    }
}
