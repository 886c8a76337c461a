// SPDX-License-Identifier: Apache-2.0
package dev.bascule.lab.service;

import dev.bascule.lab.tls.TlsConversation;

/// The door by which users of a site come with TLS, and the certificate that they are shown there.
public record Front(ServicePoint point, TlsConversation tls) {}
