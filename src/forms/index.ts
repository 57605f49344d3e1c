export { FormReader } from "./arriving";
export { cellName, cellNumber, cellText, isErrorValue, labelText, UNKNOWN_RESULT } from "./cell";
export type { CellHelp } from "./cell-help";
export { type Area, cellKey, type CellValue, type Grid } from "./grid";
export { type Heading, yearIn } from "./heading";
export type { Statement } from "./list-columns";
export { DISABLED, kindsIn, levelOf, type ListedKind, MONITORED } from "./list-kinds";
export {
  isOutOfForce,
  LIST_ROLE_IDS,
  listRole,
  type ListRole,
  type ListRoleId,
  listRoleName,
  roleIn,
  roleName,
  roleNamed,
} from "./list-role";
export { isOwnSheet, isReport, MASKED_ID_HEADING, REPORT_TITLE } from "./own-sheets";
export { type Field, FIELD_LABELS, FIELDS } from "./people/fields";
export type { Header } from "./people/header";
export { isHead, isSameHouseholdId } from "./people/households";
export { type Relation, relationOf } from "./people/relations";
export type { FooterCell, FooterField, StatedNumber } from "./people/footer";
export type { Page } from "./people/read";
export { type Cell, cellOf, type Person, personSchema } from "./people/row";
export { type BreakdownTable, type Count, isPlainTotal, type Unit, type UnitField } from "./breakdown/read";
export {
  type Breakdown,
  type Form,
  type PersonList,
  readForm,
  readFormInSteps,
  type Roster,
  type UnknownForm,
} from "./recognize";
