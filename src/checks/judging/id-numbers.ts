/** Examines everybody's ID number and sex: what is wrong with either, and whether they agree. */
import { cellOf, type Payments, type Person, type PersonList } from "../../forms";
import {
  compact,
  describeProblem,
  documentByShape,
  type IdProblem,
  isError,
  isOtherDocument,
  statedSex,
  validate,
} from "../../identity";
import type { Examination, Mistake } from "../rule";
import type { SheetContext } from "../sheet";
import { readSex, whoseOf } from "./person";

interface WrongNumber {
  readonly id: string | number;
  readonly mistake: Mistake;
}

interface OtherSex {
  readonly person: Person;
  readonly written: "男" | "女";
  readonly byNumber: "男" | "女";
}

type NumberFacts = Readonly<Record<IdProblem, WrongNumber>> & {
  readonly otherSex: OtherSex;
  /** Somebody whose sex is neither of the two. */
  readonly noSex: Person;
  /** The number of another paper; `paper` is what it seems to be, or what 证件类型 says. */
  readonly otherDocument: { readonly person: Person; readonly paper: string };
  /** A fitting number that ends in 000 beside others that have lost their last digits. */
  readonly zeros: Person;
};

/** What is said of numbers that cannot be compared with anything else in their row. */
const ON_LISTS: readonly IdProblem[] = ["length", "format", "birthdate", "checksum"];

/** Numbers of other papers are shorter, and lose nothing as numbers. */
const LONGEST_OTHER = 1e13;

/** Nobody's last digits are 000 unless a spreadsheet has cut them off. */
const CUT = /^\d{15}000$/;

export const idNumbers: Examination<NumberFacts> = {
  roster({ today }, tell) {
    const fitting: Person[] = [];
    let hasLost = false;
    return {
      person(person) {
        const { id } = person;
        const written = readSex(person.sex);
        if (written === null && person.sex !== "") tell("noSex", person);
        if (id === null || person.isUnread) return;
        const problems = validate(id, today);
        if (typeof id === "number") {
          const document = person.further?.document ?? "";
          if (id < LONGEST_OTHER && isOtherDocument(document)) {
            tell("otherDocument", { person, paper: document });
            return;
          }
          hasLost = true;
        } else if (problems.length > 0 || person.further !== null || id.endsWith("000")) {
          if (isOfOtherPaper(person, id, problems)) {
            const paper = person.further?.document ?? documentByShape(id) ?? "其他证件";
            tell("otherDocument", { person, paper });
            return;
          }
          if (CUT.test(id)) {
            if (problems.includes("checksum")) hasLost = true;
            else if (!problems.some(isError)) fitting.push(person);
          }
        }
        // A broken number is judged in turn: only its first error counts, and warnings only if it has none.
        if (problems.length > 0) {
          const error = problems.find(isError);
          for (const problem of error === undefined ? problems : [error]) tellProblem(person, problem, id);
          if (error !== undefined) return;
        }
        if (written === null || typeof id === "number") return;
        const byNumber = statedSex(problems.length === 0 ? id : compact(id));
        if (byNumber !== written) tell("otherSex", { person, written, byNumber });
      },
      finish() {
        if (hasLost) for (const person of fitting) tell("zeros", person);
      },
    };

    function tellProblem(person: Person, problem: IdProblem, id: string | number): void {
      const isCut = problem === "checksum" && typeof id === "string" && CUT.test(id);
      const topic = isCut ? "precision-lost" : problem;
      const message = isCut
        ? "身份证号最后三位是000，校验码也对不上，像是存成过数字，末三位已经丢失，请对照证件重新填写18位号码"
        : describeProblem(problem, id, today);
      tell(topic, { id, mistake: mistakeOf(person, message) });
    }
  },

  list({ form, today }: SheetContext<PersonList | Payments>, tell) {
    if (form.kind === "list" && (form.role === null || form.role.kind === "none")) return null;
    return {
      person(person) {
        const { id } = person;
        if (typeof id !== "string" || person.isUnread) return;
        const problems = validate(id, today);
        if (problems.length === 0 || isOfOtherPaper(person, id, problems) || /\*{3}/.test(id)) return;
        const error = problems.find(isError);
        if (error === undefined || !ON_LISTS.includes(error)) return;
        tell(error, { id, mistake: mistakeOf(person, describeProblem(error, id, today)) });
      },
    };
  },
};

function mistakeOf(person: Person, message: string): Mistake {
  return whoseOf(person, { cell: cellOf(person, "id"), message, value: String(person.id) });
}

/** A valid number is one, whatever paper it was taken from. */
function isOfOtherPaper({ further }: Person, id: string, problems: readonly IdProblem[]): boolean {
  if (!problems.some(isError)) return false;
  return isOtherDocument(further?.document ?? "") || documentByShape(id) !== null;
}
