/** What the page takes from its browser: pauses for drawing. */

/** Hands the thread back, so that the page is drawn before what comes next. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** The thread is not kept for longer, so that nobody feels it. */
const TURN_MS = 16;

/** Called again and again by long work: pauses whenever a turn has lasted long enough. */
export function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN_MS) return;
    await pause();
    since = performance.now();
  };
}
