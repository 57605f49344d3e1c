/** What `functions.js` does when a host loads it: tie each id of `functions.json` to its function. */
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

export function associateAll(host: Pick<typeof CustomFunctions, "associate">): void {
  for (const [id, answer] of Object.entries(customFunctions)) host.associate(id, answer);
}
