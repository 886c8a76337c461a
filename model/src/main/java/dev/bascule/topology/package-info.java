// SPDX-License-Identifier: Apache-2.0
/// Test.
@org.jspecify.annotations.NullMarked
package dev.bascule.topology;
