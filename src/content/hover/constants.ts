/**
 * Every number of the interaction design, with its unit in its name. Measured on others: Page Previews 500 ms to show and 300 to hide, Mastodon
 * 750 and 150, Bluesky 500 and 150; 10ten opens only for a pointer slower than 0.5 px/ms. `accidents.test.ts` holds them to their purpose.
 */

/** Rest on a name before its card opens (`dwell` of the settings, 400 at first), just after another card was open: the reader is comparing. */
export const WARM_DWELL_MS = 100;
export const WARM_WINDOW_MS = 600;
/** Grace for a pointer that strays from name and card. */
export const HIDE_MS = 300;
/** A faster pointer is passing by, not resting. Mean of the last two moves. */
export const GATE_PX_PER_MS = 0.5;
/** Timers coarser than this (fingerprinting protection) cannot tell speed: the gate stays open then. */
export const COARSE_TIMER_MS = 8;
/** A pointer that drifts farther than this while it dwells has not come to rest: the dwell starts again. */
export const DRIFT_PX = 10;
/** The pointer must really have moved this recently: a name scrolled under a resting pointer opens nothing. */
export const ACTIVE_MOVE_MS = 150;
export const SCROLL_QUIET_MS = 150;
export const TYPE_QUIET_MS = 1000;
/** A press that travels farther is a drag or a selection, not a click. */
export const CLICK_SLOP_PX = 4;
