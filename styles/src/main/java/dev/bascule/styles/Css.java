// SPDX-License-Identifier: Apache-2.0
package dev.bascule.styles;

/// Names of the style classes that screens set themselves: text levels, type sizes, surfaces and rows.
public final class Css {
    /// Text levels, from values to captions; `F4` never carries information.
    public static final String F1 = "f1";

    public static final String F2 = "f2";
    public static final String F3 = "f3";
    public static final String F4 = "f4";

    /// Type sizes in pixels.
    public static final String T11 = "t11";

    public static final String T12 = "t12";
    public static final String T13 = "t13";
    public static final String T14 = "t14";
    public static final String T16 = "t16";
    public static final String T20 = "t20";
    public static final String T28 = "t28";
    public static final String T40 = "t40";

    /// Type faces: semibold words, and digits that keep their width.
    public static final String STRONG = "strong";

    public static final String MONO = "mono";

    /// Surfaces and lines.
    public static final String WELL = "well";
    public static final String HAIRLINE = "hairline";
    public static final String DIVIDER = "divider";
    public static final String TOOLBAR = "toolbar";
    public static final String ROW = "row";
    public static final String FIELD = "field";
    public static final String LINK = "link";

    /// Carries a state; the state itself is a pseudo-class such as `:healthy`.
    public static final String MARKED = "marked";

    public static final String SOLID = "solid";
    public static final String SMALL = "small";
    public static final String LARGE = "large";

    private Css() {}
}
