/** What a sheet is for, which column is what, and its rows. */
export { FormReader } from "./arriving";
export { cellName, cellNumber, cellText, isErrorValue, labelText, UNKNOWN_RESULT } from "./cell";
export type { CellHelp } from "./cell-help";
export { type Area, cellKey, cellOfKey, type CellValue, type Grid } from "./grid";
export { DISABLED, kindsIn, levelOf, type ListedKind, MONITORED } from "./list-kinds";
export {
  isOutOfForce,
  LIST_ROLE_IDS,
  LIST_ROLES,
  listRole,
  listRoleId,
  type ListRole,
  type ListRoleId,
  listRoleName,
  roleIn,
  roleName,
  roleNamed,
} from "./list-role";
export {
  ID_TAIL_HEADING,
  isOwnSheet,
  isReport,
  POSTING_TITLE,
  REPORT_TITLE,
  ROW_KEY_HEADING,
} from "./own-sheets";
export {
  ALL_FIELDS,
  type ColumnField,
  type ColumnReading,
  type Field,
  FIELD_LABELS,
  FIELDS,
  type FormField,
  labelOfField,
  UNIT_FIELDS,
  type UnitField,
} from "./columns/fields";
export { type Fit, nearestScheme } from "./columns/matching";
export { FIELDS_MATCH, type Schemes, type SheetScheme } from "./columns/scheme";
export { headingsAt, printOf, toldAt, toldHeader } from "./columns/told";
export { KIND_NAMES, schemeName, sheetName } from "./sheet-name";
export { rangeName, type Unread, unreadText } from "./people/unread";
export type { Header } from "./people/header";
export { isHead, isSameHouseholdId, tellsHouseholds } from "./people/households";
export { type Relation, relationOf } from "./people/relations";
export type { FooterCell, FooterField, StatedNumber } from "./people/footer";
export type { Page } from "./people/read";
export { type AmountDoubt, doubtIn, readAmount } from "./people/amount";
export {
  type Cell,
  cellOf,
  doubtAbout,
  type DoubtfulAmount,
  isCategoryBeside,
  isCategoryOfAnother,
  isOfToldHousehold,
  isContradicted,
  isDueHere,
  mayBeHouseholds,
  type Person,
  type UnreadRow,
} from "./people/row";
export { type Count, isPlainTotal, type Unit } from "./breakdown/read";
export {
  type Breakdown,
  type Form,
  type PersonList,
  readForm,
  readFormInSteps,
  type Payments,
  type Roster,
  type UnknownForm,
} from "./recognize";
