/** Waits for an answer that comes in its own time. */
const PATIENCE_MS = 20_000;
const INTERVAL_MS = 50;

/** Asks until the answer is the expected one. What it still is when patience ends is what the test fails with. */
export async function eventually<T>(ask: () => Promise<T>, expected: unknown): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    try {
      expect(answer).toEqual(expected);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, INTERVAL_MS));
  }
}
