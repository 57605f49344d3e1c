/** Who pays what, by region and year: policies as data, and the questions that forms, checks and formulas ask them. */
export { askEntitlement, entitlement, subsidyOf, type Worth, worthOf } from "./amounts";
export { builtInPolicies } from "./builtin";
export { benefitStart, isCollecting } from "./calendar";
export { findIdentities } from "./categories";
export { type CompiledPolicy, compilePolicy, type Entitlement, type Identity } from "./compile";
export { type CategoryChange, comparePolicies } from "./compare";
export { fileProblemText, PolicyError, PolicyFileError, type PolicyFileProblem } from "./errors";
export { toFen, toYuan } from "./money";
export { normalizeName, splitNames } from "./names";
export { SYNONYMS } from "./synonyms";
export { parsePolicy } from "./parse";
export { assignedQuota, quota } from "./quota";
export { type BrokenPolicy, PolicyRegistry, type WorkbookPolicies, type YearInForce } from "./registry";
export { fullRegionName, isSameRegion, type Region, UNKNOWN_DIVISION } from "./regions";
export { type Category, type Policy, type QuotaTable, type QuotaUnit, type Source } from "./schema";
export { documentText, sourceText } from "./source";
