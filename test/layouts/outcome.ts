/** What the terminal says about a sheet, as far as the corpus looks at it: version 2, and version 1 without its new members. */
import { at } from "../support/grid";

export interface SheetAnswer {
  readonly name: string;
  readonly hidden?: boolean;
  readonly kind: string;
  readonly role?: string | null;
  readonly columns?: readonly { readonly cell: string; readonly field: string | null }[];
  readonly unread?: readonly { readonly range: string; readonly kind: string; readonly count: number }[];
  readonly notes?: readonly {
    readonly id: string;
    readonly message: string;
    readonly cells: readonly string[];
  }[];
  readonly region: string | null;
  readonly year: number | null;
  readonly rows: number;
  readonly pages: readonly { readonly collected: number; readonly households?: number }[];
  readonly findings: readonly FoundHere[];
}

export interface FoundHere {
  readonly rule: string;
  readonly severity: string;
  readonly cell: string;
  readonly message: string;
}

/** Rules that ask rather than state. */
const QUESTIONS = ["persons-unread", "household-rows", "policy-unknown"];

export function isQuestion(rule: string): boolean {
  return QUESTIONS.includes(rule);
}

export function hasFinding(sheet: SheetAnswer, rules: readonly string[], cell: string | null): boolean {
  return sheet.findings.some((found) => rules.includes(found.rule) && (cell === null || found.cell === cell));
}

/** How much a sheet asks of its reader: rules that ask, each once; notes that ask; blocks that were not read. */
export function questionsOf(sheet: SheetAnswer): number {
  const rules = new Set(sheet.findings.map(({ rule }) => rule).filter(isQuestion));
  const notes = (sheet.notes ?? []).filter(({ message }) => /请|[?？]/.test(message));
  return rules.size + notes.length + (sheet.unread ?? []).length;
}

const MONEY = /^(amount|subsidy|payer|category|quota|total|household-rows|payment)/;

/** Does a note say that something about this was left undone or is not known? What was merely done in some way tells of nothing. */
function saysNot({ notes = [] }: SheetAnswer, about: RegExp): boolean {
  return notes.some(
    ({ message }) =>
      about.test(message) &&
      /没有(核对|比对|判断|检查|读|算|计)|没能|不能|无法|不知道|看不出|认不出|请/.test(message),
  );
}

/** Is anything said at this cell, about a block that it stands in, or why rules like these were not run? */
export function isToldAt(sheet: SheetAnswer, cell: string | null, rules: readonly string[]): boolean {
  if (isReadAsNothing(sheet)) return true;
  const notes = sheet.notes ?? [];
  const isMoney = rules.some((rule) => MONEY.test(rule));
  if (isMoney && hasFinding(sheet, ["household-rows", "policy-unknown"], null)) return true;
  if (isMoney && saysNot(sheet, /金额|类别|户属性|政策|名单|任务/)) return true;
  const isMissing = ({ rule, message }: FoundHere) =>
    rule === "required" && /找不到.*(身份证号|姓名)/.test(message);
  if (rules.some((rule) => /^(id|sex)-/.test(rule)) && sheet.findings.some(isMissing)) return true;
  if (cell === null) return notes.length > 0;
  const { row } = at(cell);
  return (
    sheet.findings.some(
      (found) =>
        found.cell === cell ||
        ((found.severity === "error" || found.rule === "category-doubt") && at(found.cell).row === row),
    ) ||
    (sheet.unread ?? []).some(({ range }) => isWithin(cell, range)) ||
    notes.some(({ cells }) => cells.some((range) => isWithin(cell, range)))
  );
}

/** `unknown`, or a list of which nothing says what it is: the sheet is told and left alone. */
export function isReadAsNothing({ kind, role }: SheetAnswer): boolean {
  return kind === "unknown" || (kind === "list" && (role ?? null) === null);
}

function isWithin(cell: string, range: string): boolean {
  const [first = "", last = first] = range.split(":");
  if (!/^[A-Z]+\d+$/.test(first) || !/^[A-Z]+\d+$/.test(last)) return false;
  const [here, from, to] = [at(cell), at(first), at(last)];
  return here.row >= from.row && here.row <= to.row && here.column >= from.column && here.column <= to.column;
}

/** Were people or rows said not to have been read? */
export function isPeopleTold(sheet: SheetAnswer): boolean {
  return (
    isReadAsNothing(sheet) ||
    hasFinding(sheet, ["persons-unread", "household-rows"], null) ||
    (sheet.unread ?? []).length > 0 ||
    saysNot(sheet, /人|行|读/)
  );
}

/** Was the money said to be in doubt? */
export function isMoneyTold(sheet: SheetAnswer): boolean {
  return (
    isPeopleTold(sheet) ||
    hasFinding(sheet, ["amount-selfpay", "amount-sum", "formula-unknown", "required"], null) ||
    saysNot(sheet, /金额|实交|缴费|收款|实收|应缴/)
  );
}
