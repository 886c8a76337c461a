// SPDX-License-Identifier: Apache-2.0
package dev.bascule.topology;

/// What a site is meant to be: home of the deployment, or a place it can move to.
public enum Role {
    PRIMARY,
    BACKUP
}
