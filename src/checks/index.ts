export {
  GROUP_TITLES,
  type Rule,
  type RuleGroup,
  type RuleId,
  ruleOf,
  RULES,
  type Severity,
} from "./catalogue";
export { EXAMPLES, type ExampleTable, type RuleExample } from "./examples";
export { Check, type CheckOptions, type SheetResult } from "./engine";
export type { Finding } from "./finding";
export { type Meant, meantBy } from "./meant";
export type { PageTotals } from "./pages";
export { MASKED, REVEALED, type Show } from "./show";
export { CheckCancelled, runInSlices, type SliceOptions } from "./slices";
