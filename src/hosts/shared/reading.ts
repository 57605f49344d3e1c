/** What adapters share that read a sheet in several turns, between which the user may do something. */
import { HostError } from "../workbook";
import { CANCELLED } from "./messages";

/** Follows a sheet while it is read. An edited cell does no harm: it is as if it had been edited afterwards. */
export interface RowWatch {
  /** Whether rows, columns or cells may have been inserted, deleted or sorted since it began. */
  readonly hasMoved: () => boolean;
  readonly stop: () => void | Promise<void>;
}

/** @throws {HostError} `cancelled` */
export function refuseIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new HostError("cancelled", CANCELLED);
}
