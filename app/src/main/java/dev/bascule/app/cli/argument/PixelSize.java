// SPDX-License-Identifier: Apache-2.0
package dev.bascule.app.cli.argument;

/// Width and height of a picture in pixels.
public record PixelSize(int width, int height) {}
