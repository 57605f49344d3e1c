/** Who pays what, by region and year: policies as data, and the questions that forms, checks and formulas ask them. */
export { askEntitlement, entitlement, subsidyOf, standardFor, type Worth, worthOf } from "./amounts";
export { builtInPolicies, nationalFrame } from "./builtin";
export { benefitStart, isCollecting } from "./calendar";
export { findIdentities } from "./categories";
export { type CompiledPolicy, compilePolicy, type Entitlement, type Identity, isOrdinary } from "./compile";
export { type CategoryChange, comparePolicies } from "./compare";
export { explained, linesOf, type PolicyLine } from "./explain";
export { fileProblemText, PolicyError, PolicyFileError, type PolicyFileProblem } from "./errors";
export { shareOf, toFen, toYuan } from "./money";
export { normalizeName, splitNames } from "./names";
export { HOW_INSURED, SYNONYMS } from "./synonyms";
export { parsePolicy } from "./parse";
export { assignedQuota, basesOf, quota } from "./quota";
export { type BrokenPolicy, PolicyRegistry, type WorkbookPolicies, type YearInForce } from "./registry";
export { fullRegionName, isSameRegion, type Region } from "./regions";
export {
  type Category,
  type Exception,
  type Lapse,
  type Layer,
  type Pay,
  type Policy,
  type PolicyInput,
  type QuotaRule,
  type QuotaUnit,
  type Source,
  type Standard,
  type Start,
  UNKNOWN_DIVISION,
  type Wait,
  type Window,
} from "./schema";
export { pathInVersion1, type Version1 } from "./version-1";
export { agesIn, type Circumstances, needsAges } from "./standards";
export { documentText, sourceText } from "./source";
