// SPDX-License-Identifier: Apache-2.0
package dev.bascule.architecture;

/// Holds the engine to the common rules.
final class ModelArchitectureTest extends ModuleArchitecture {}
