/**
 * Persons and days: resident ID numbers (clean, judge, read, mask), persons' names (compare), days (read, count, write).
 */
export { foldWidth, usualShapes } from "./characters";
export { checkCharacter } from "./check-character";
export { compact } from "./compact";
export {
  addDays,
  type CalendarDate,
  dayOfIso,
  dayOfSerial,
  fullYearsBetween,
  type IsoDate,
  isoOf,
  isRealDate,
  minuteOf,
  parseDay,
  serialOf,
  today,
} from "./days";
export { divisionExists } from "./divisions/exists";
export { mask } from "./mask";
export { describeProblem } from "./messages";
export { age, birthDate, sex, statedSex } from "./parts";
export { isError, type IdProblem } from "./problems";
export { comparableName } from "./names";
export { documentByShape, isOtherDocument } from "./other-documents";
export { maskIds } from "./redact";
export { to18 } from "./to18";
export { isValid, validate } from "./validate";
