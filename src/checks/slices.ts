/** Work in slices, with progress and cancellation, so that the thread is never held for long. */

/** How long work is done in one go, in milliseconds: well below the 50 that a person notices. */
const SLICE_MS = 16;

export class CheckCancelled extends Error {
  override readonly name = "CheckCancelled";
}

export interface SliceOptions {
  /** Hands the thread back for a moment; the host knows how (a message, a timer, an animation frame). */
  readonly pause: () => Promise<void>;
  readonly onProgress?: (rowsDone: number) => void;
  readonly isCancelled?: () => boolean;
}

/**
 * Runs work that comes in steps without ever holding the thread for long.
 * @throws {CheckCancelled} at the first step after cancellation.
 */
export async function runInSlices<T>(work: Generator<number, T>, options: SliceOptions): Promise<T> {
  let sliceStart = Date.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (Date.now() - sliceStart < SLICE_MS) continue;
    options.onProgress?.(step.value);
    await options.pause();
    if (options.isCancelled?.()) throw new CheckCancelled("cancelled");
    sliceStart = Date.now();
  }
}
