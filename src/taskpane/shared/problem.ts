/** What is said to the user when something fails. */
import { CheckCancelled } from "../../checks";
import { HostError } from "../../hosts/workbook";
import { maskIds } from "../../identity";
import { messages } from "./messages";

export interface Problem {
  /** A Chinese sentence for the user. */
  readonly message: string;
  /** For the maintainer, without ID numbers; "" if there is nothing to add. */
  readonly detail: string;
}

/** Hosts say in Chinese what is wrong; of anything else only the maintainer can make sense. */
export function problemOf(error: unknown): Problem {
  if (error instanceof HostError) return { message: maskIds(error.message), detail: maskIds(error.detail) };
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { message: messages.problem.unexpected, detail: maskIds(detail) };
}

/** Nothing is wrong then. */
export function isCancelled(error: unknown): boolean {
  return error instanceof CheckCancelled || (error instanceof HostError && error.problem === "cancelled");
}
