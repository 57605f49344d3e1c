export {
  askEntitlement,
  type Entitlement,
  entitlement,
  subsidyOf,
  type Worth,
  worthOf,
} from "./amounts";
export { builtInPolicies } from "./builtin";
export { benefitStart, isCollecting } from "./calendar";
export { findIdentities } from "./categories";
export { type CompiledPolicy, compilePolicy, type Identity } from "./compile";
export { type CategoryChange, comparePolicies, type PolicyChanges } from "./compare";
export {
  fileProblemText,
  PolicyError,
  PolicyFileError,
  type PolicyFileProblem,
  type PolicyProblem,
} from "./errors";
export { toFen, toYuan } from "./money";
export { normalizeName, splitNames } from "./names";
export { SYNONYMS } from "./synonyms";
export { parsePolicy } from "./parse";
export { assignedQuota, type Headcount, quota } from "./quota";
export { type BrokenPolicy, PolicyRegistry, type WorkbookPolicies, type YearInForce } from "./registry";
export { fullRegionName, isSameRegion, type Region, UNKNOWN_DIVISION } from "./regions";
export { type Category, type Policy, policySchema, type QuotaTable, type Source } from "./schema";
export { documentText, sourceText } from "./source";
