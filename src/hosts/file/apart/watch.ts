/** Ends this process when a piece of work takes more memory or processor time than it may. */
import { Worker } from "node:worker_threads";

export interface Allowance {
  /** Of the whole process. */
  readonly maxBytes: number;
  /** Of the processor, from the beginning of the work. */
  readonly maxSeconds: number;
}

/**
 * While a file is read, nothing else runs on its thread, and memory outside of the heap is bounded by nothing: another thread looks
 * at the whole process and ends it. It is text, because it must start without whatever the program was started with.
 */
const WATCH = `
  const { parentPort } = require("node:worker_threads");
  let allowance = null;
  let began = 0;
  const used = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1e6; };
  parentPort.on("message", (next) => { allowance = next; began = used(); });
  setInterval(() => {
    if (allowance === null) return;
    if (process.memoryUsage.rss() <= allowance.maxBytes && used() - began <= allowance.maxSeconds) return;
    process.kill(process.pid, "SIGKILL");
  }, 10);
`;

export class Watch {
  private readonly worker = new Worker(WATCH, { eval: true, execArgv: [], stdout: true, stderr: true });

  constructor() {
    this.worker.unref();
  }

  begin(allowance: Allowance): void {
    this.worker.postMessage(allowance);
  }

  end(): void {
    this.worker.postMessage(null);
  }
}
