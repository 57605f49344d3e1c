/** What the other rooms use of the rules. */
export { RULES } from "./catalogue.generated";
/** Each by its name: `rules.nameFormat`. */
export * as rules from "./catalogue.generated";
export { doubtedColumns } from "./judging/column-evidence";
export { mayBeSeveral } from "./judging/several";
export { Check, type CheckOptions, type SheetResult } from "./engine";
export type { ExampleRows, RuleExample } from "./example";
export { type Finding, severityOf, type TickKind, tickKindOf } from "./finding";
export type { NoteId } from "./note";
export { meantBy } from "./meant";
export { GROUP_TITLES, type Rule, type RuleGroup, type Severity } from "./rule";
export { MASKED, REVEALED, type Show } from "./show";
export { endOf, Entries, type Entry } from "./judging/lists/entries";
export { givenLists, isOfSamePlace, type List } from "./judging/lists/given";
export { PaymentsAccount, type Received } from "./judging/payments/account";
export { writtenOf } from "./judging/payments/comparison";
export { dueOf } from "./judging/payments/due";
export { type PaymentRow } from "./judging/payments/rows";
export { setAsideText } from "./judging/payments/words";
export type { SheetContext } from "./sheet";
export { CheckCancelled, runInSlices, type SliceOptions } from "./slices";
