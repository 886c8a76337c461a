// SPDX-License-Identifier: Apache-2.0
package dev.bascule.views.failover.wizard;

import dev.bascule.views.failover.prepare.WizardPage;
import javafx.scene.layout.Region;

/// What one step of the wizard puts into the page: the large part at the left and the panels beside it.
interface StepFace {
    Region main();

    Region side();

    void show(WizardPage page);
}
