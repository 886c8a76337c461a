// SPDX-License-Identifier: Apache-2.0
package dev.bascule.architecture.wrong.runbook;

/// Twenty-one types in one package.
record Type01() {}

record Type02() {}

record Type03() {}

record Type04() {}

record Type05() {}

record Type06() {}

record Type07() {}

record Type08() {}

record Type09() {}

record Type10() {}

record Type11() {}

record Type12() {}

record Type13() {}

record Type14() {}

record Type15() {}

record Type16() {}

record Type17() {}

record Type18() {}

record Type19() {}

record Type20() {}

record Type21() {}
