// SPDX-License-Identifier: Apache-2.0
/// What runs at the lab's sites: HTTP and TCP services, a database that is replicated, a process, and the desk
/// that fences and promotes. Knows sockets and files, but no DNS and no provider. Start at
/// [dev.bascule.lab.service.LabSite].
@NullMarked
package dev.bascule.lab.service;

import org.jspecify.annotations.NullMarked;
