// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.shell;

import dev.bascule.styles.TextSize;
import dev.bascule.views.navigation.Area;
import dev.bascule.views.navigation.Navigator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys that work everywhere in the window; letters are left alone while someone types.
final class Shortcuts {
    private final Shell shell;
    private final Navigator navigator;
    private final List<Area> areas;
    private final Chord chord = new Chord();

    Shortcuts(Shell shell, Navigator navigator, List<Area> areas) {
        this.shell = shell;
        this.navigator = navigator;
        this.areas = areas;
    }

    void listenTo(Parent root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        boolean isDone = event.isControlDown()
                ? withControl(event)
                : event.isAltDown() ? withAlt(event) : isTyping(event) ? whileTyping(event) : plain(event);
        if (isDone) {
            event.consume();
        }
    }

    private boolean withControl(KeyEvent event) {
        if (event.isShiftDown()) {
            return withControlAndShift(event.getCode());
        }
        if (event.getCode() == KeyCode.K) {
            shell.openPalette();
            return true;
        }
        if (resizes(event.getCode())) {
            return true;
        }
        int place = event.getCode().isDigitKey() ? event.getCode().ordinal() - KeyCode.DIGIT1.ordinal() : -1;
        if (place >= 0 && place < areas.size()) {
            navigator.go(areas.get(place));
            return true;
        }
        return false;
    }

    private boolean resizes(KeyCode code) {
        var size = shell.appearance().textSize();
        switch (code) {
            case PLUS, EQUALS, ADD -> size.set(size.get().larger());
            case MINUS, SUBTRACT -> size.set(size.get().smaller());
            case DIGIT0, NUMPAD0 -> size.set(TextSize.USUAL);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean withControlAndShift(KeyCode code) {
        if (code == KeyCode.D) {
            var theme = shell.appearance().theme();
            theme.set(theme.get().other());
            return true;
        }
        if (resizes(code)) {
            return true;
        }
        if (code == KeyCode.N) {
            shell.openWindow();
            return true;
        }
        if (code == KeyCode.F && shell.has(Area.FAILOVER)) {
            navigator.go(Area.FAILOVER);
            return true;
        }
        return false;
    }

    private boolean withAlt(KeyEvent event) {
        return switch (event.getCode()) {
            case LEFT -> {
                navigator.back();
                yield true;
            }
            case RIGHT -> {
                navigator.forth();
                yield true;
            }
            default -> false;
        };
    }

    private boolean whileTyping(KeyEvent event) {
        return event.getCode() == KeyCode.ESCAPE && shell.closeOverlay() || panes(event);
    }

    private boolean plain(KeyEvent event) {
        if (chord.end()) {
            return goByLetter(event.getCode());
        }
        return switch (event.getCode()) {
            case G -> {
                chord.begin();
                yield true;
            }
            case F1 -> {
                shell.openKeyMap();
                yield true;
            }
            case F11 -> {
                shell.openWall();
                yield true;
            }
            case ESCAPE -> shell.closeOverlay();
            default -> panes(event);
        };
    }

    private boolean panes(KeyEvent event) {
        if (event.getCode() == KeyCode.F6) {
            shell.focusNextPane(event.isShiftDown());
            return true;
        }
        return false;
    }

    private boolean goByLetter(KeyCode code) {
        for (Area area : areas) {
            if (code.getName().equals(String.valueOf(area.letter()))) {
                navigator.go(area);
                return true;
            }
        }
        return false;
    }

    private void typed(KeyEvent event) {
        if (isTyping(event)) {
            return;
        }
        switch (event.getCharacter()) {
            case "[" -> shell.toggleRail();
            case "?" -> shell.openKeyMap();
            case "/" -> shell.focusFilter();
            default -> {}
        }
    }

    private static boolean isTyping(KeyEvent event) {
        Scene scene = event.getTarget() instanceof Node node ? node.getScene() : null;
        return scene != null && scene.getFocusOwner() instanceof TextInputControl;
    }
}
