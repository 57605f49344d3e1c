/** One start, however often it is asked for: while Excel is busy it is tried again, and after a failure the next who asks tries anew. */
import { HostError } from "../hosts/workbook";

export interface StartOptions<T> {
  readonly start: () => Promise<T>;
  readonly pause: (ms: number) => Promise<void>;
  /** Told before each further attempt, what Excel is waited for. */
  readonly onWait: (message: string) => void;
  readonly onFailure: (error: unknown) => void;
}

/** As Microsoft's own start does: at first soon, then every two seconds, for as long as the user types or a dialog is open. */
const PAUSES_MS: readonly number[] = [300, 700, 1_000, 2_000];
/** Failures without a reason that will go away by itself. */
const MOST_FAILURES = 3;

export class Starting<T> {
  private running: Promise<T> | null = null;

  constructor(private readonly options: StartOptions<T>) {}

  /** What was started; one and the same for all. */
  readonly get = (): Promise<T> => {
    this.running ??= this.untilStarted().catch((error: unknown) => {
      this.running = null;
      this.options.onFailure(error);
      throw error;
    });
    return this.running;
  };

  private async untilStarted(): Promise<T> {
    let failures = 0;
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.options.start();
      } catch (error) {
        if (!(error instanceof HostError) || error.problem === "unsupported") throw error;
        if (error.problem !== "busy" && ++failures === MOST_FAILURES) throw error;
        this.options.onWait(error.message);
        await this.options.pause(PAUSES_MS[Math.min(attempt, PAUSES_MS.length - 1)] ?? 0);
      }
    }
  }
}
