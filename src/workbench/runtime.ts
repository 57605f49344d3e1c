/** What the page takes from its browser: a pause for drawing. */
/** Hands the thread back, so that the page is drawn before what comes next. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
