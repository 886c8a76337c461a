// SPDX-License-Identifier: Apache-2.0
package dev.bascule.dns;

/// Port: read access to every configured provider; all that planning and dry runs ever get.
public interface DnsReaders {
    /// The reader of a configured provider; an unknown one is an [IllegalArgumentException] that names those
    /// that exist.
    DnsReader reader(ProviderId provider);
}
