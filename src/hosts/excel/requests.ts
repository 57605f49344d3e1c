import type { ExcelEnvironment } from "./environment";
import { isBusy, isGone } from "./errors";
import { MAX_RESTARTS } from "./limits";

/** Waits between attempts while the user types into a cell: four seconds in all. */
const PAUSES_MS = [250, 500, 1000, 2250];

/** Queues work on a fresh context and calls its `sync()` once, as the last thing but reading the answer. */
export type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** The only way to Excel. One batch is one request, and thus one that can be repeated as a whole. */
export class Requests {
  constructor(private readonly environment: ExcelEnvironment) {}

  supports(version: string): boolean {
    return this.environment.supports(version);
  }

  /** Sends a batch, again if Excel is busy and did nothing of it. Rejects with Office's own errors. */
  async send<T>(batch: Batch<T>): Promise<T> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await batch(this.environment.newContext());
      } catch (error) {
        const pause = PAUSES_MS[attempt];
        if (!isBusy(error) || pause === undefined) throw error;
        await this.environment.pause(pause);
      }
    }
  }

  /**
   * The same for changes that are not to be taken for the user's. The batch calls {@link loud} before it syncs; if it
   * fails half-way, events are switched on again.
   */
  async sendQuietly<T>(batch: Batch<T>): Promise<T> {
    try {
      return await this.send((context) => {
        context.runtime.enableEvents = false;
        return batch(context);
      });
    } catch (error) {
      await this.send(switchEventsOn).catch(() => undefined);
      throw error;
    }
  }
}

/** Switches events on again, within the batch. */
export function loud(context: Excel.RequestContext): void {
  context.runtime.enableEvents = true;
}

async function switchEventsOn(context: Excel.RequestContext): Promise<void> {
  loud(context);
  await context.sync();
}

/** Runs work of several requests anew if something that it had found is gone when it comes back for it. */
export async function restarting<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isGone(error) || attempt === MAX_RESTARTS) throw error;
    }
  }
}
