/** Requests to Excel: the only way to it. */
import { BUSY_PAUSES_MS, MAX_RESTARTS } from "../shared/limits";
import type { ExcelEnvironment } from "./environment";
import { isBusy, isGone } from "./errors";

/** Queues work on a fresh context and calls its `sync()` once, as the last thing but reading the answer. */
export type Request<T> = (context: Excel.RequestContext) => Promise<T>;

/** Sends requests. Each has a context of its own, and can thus be repeated as a whole. */
export class Requests {
  constructor(private readonly environment: ExcelEnvironment) {}

  supports(version: string): boolean {
    return this.environment.supports(version);
  }

  /** Sends a request, again if Excel is busy and did nothing of it. Rejects with Office's own errors. */
  async send<T>(request: Request<T>): Promise<T> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await request(this.environment.newContext());
      } catch (error) {
        const pause = BUSY_PAUSES_MS[attempt];
        if (!isBusy(error) || pause === undefined) throw error;
        await this.environment.pause(pause);
      }
    }
  }

  /**
   * The same for changes that are not to be taken for the user's. The request calls {@link loud} before it syncs; if it
   * fails half-way, events are switched on again.
   */
  async sendQuietly<T>(request: Request<T>): Promise<T> {
    try {
      return await this.send((context) => {
        context.runtime.enableEvents = false;
        return request(context);
      });
    } catch (error) {
      await this.send(switchEventsOn).catch(() => undefined);
      throw error;
    }
  }
}

/** Switches events on again, within the request. */
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
