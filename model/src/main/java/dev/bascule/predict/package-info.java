// SPDX-License-Identifier: Apache-2.0
/// What would have happened: the very engine that decides now, run again over what was recorded, under another
/// policy. Pure: the record comes in through [dev.bascule.predict.Past], and nothing is decided here that
/// `failover` and `health` do not decide. Start at [dev.bascule.predict.Backtest].
@NullMarked
package dev.bascule.predict;

import org.jspecify.annotations.NullMarked;
