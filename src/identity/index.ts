/**
 * Resident ID numbers: clean, judge, read, mask. Names of division codes are not here but in `divisions/names`,
 * so that bundles which only check numbers stay small.
 */
export { fullYearsBetween, isRealDate, type CalendarDate } from "./calendar-date";
export { checkCharacter } from "./check-character";
export { compact } from "./compact";
export { divisionExists } from "./divisions/exists";
export { mask } from "./mask";
export { describeProblem } from "./messages";
export { age, birthDate, sex, statedSex } from "./parts";
export { isError, type IdProblem } from "./problems";
export { maskIds } from "./redact";
export { to18 } from "./to18";
export { isValid, validate } from "./validate";
