/** What WPS throws, as the port promises it, and waiting until it takes calls. */
import { BUSY_PAUSES_MS } from "../shared/limits";
import { HostError } from "../workbook";
import type { WpsEnvironment } from "./environment";
import { messages } from "./messages";

/**
 * Whether WPS takes no calls now, because a cell is being edited or a dialog is open. Versions that do not tell are
 * taken to be ready.
 */
const isBusy = ({ application }: WpsEnvironment): boolean => application.Ready === false;

/** @throws {HostError} `busy` if WPS does not get ready. */
export async function untilReady(environment: WpsEnvironment): Promise<void> {
  for (const pause of BUSY_PAUSES_MS) {
    if (!isBusy(environment)) return;
    await environment.pause(pause);
  }
  if (isBusy(environment)) throw busy();
}

const busy = (): HostError => new HostError("busy", messages.busy, "not ready");

/**
 * Runs an operation of the port once WPS is ready; whatever WPS throws comes out as a HostError. WPS throws plain errors,
 * so that a defect of ours cannot be told from them: their names and codes are kept, their texts can quote cells.
 */
export async function asHostError<T>(environment: WpsEnvironment, work: () => T | Promise<T>): Promise<T> {
  await untilReady(environment);
  try {
    return await work();
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw isBusy(environment) ? busy() : new HostError("failed", messages.failed, detailOf(error));
  }
}

function detailOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = /0x[\da-f]{8}|-2\d{9}/i.exec(error.message)?.[0] ?? "";
  return `${error.name} ${code}`.trim();
}
