/** Which function answers to which id of `functions.json`. */
import * as functions from "./functions";

export const customFunctions = {
  SELFPAY: functions.selfPay,
  SUBSIDY: functions.subsidy,
  QUOTA: functions.quotaOf,
  TASKQUOTA: functions.taskQuota,
  IDCHECK: functions.idCheck,
  IDBIRTH: functions.idBirth,
  IDSEX: functions.idSex,
  IDAGE: functions.idAge,
  IDMASK: functions.idMask,
  IDDUP: functions.idDup,
  CANPAY: functions.canPay,
  BENEFITSTART: functions.benefitStartOn,
  POLICY: functions.policyTable,
} as const;

type Answer = (...args: never[]) => unknown;

/** The part of a host's `CustomFunctions` that is needed here. */
export interface FunctionHost {
  associate(id: string, answer: Answer): void;
}

/**
 * Ties the functions to the host. Where the workbook may bring policies of its own, `ready` is the promise that
 * they have been read: until then formulas wait, so that none answers by the wrong policy.
 */
export function associateAll(host: FunctionHost, ready?: Promise<void>): void {
  for (const [id, answer] of Object.entries(customFunctions))
    host.associate(id, ready === undefined ? answer : waitingFor(ready, answer));
}

function waitingFor(ready: Promise<void>, answer: Answer): Answer {
  let isReady = false;
  const wait = ready.then(() => {
    isReady = true;
  });
  return (...args) => (isReady ? answer(...args) : wait.then(() => answer(...args)));
}
