export { cellName, cellNumber, cellText, isErrorValue, labelText } from "./cell";
export type { Area, Grid } from "./grid";
export { type Heading, yearIn } from "./heading";
export { type Field, FIELD_LABELS, FIELDS } from "./people/fields";
export type { Header } from "./people/header";
export { isHead } from "./people/households";
export type { Page } from "./people/read";
export { type Cell, cellOf, type Person, personSchema } from "./people/row";
export type { BreakdownTable, Unit, UnitField } from "./breakdown/read";
export {
  type Breakdown,
  type Form,
  type PersonList,
  readForm,
  readFormInSteps,
  type Roster,
  type UnknownForm,
} from "./recognize";
