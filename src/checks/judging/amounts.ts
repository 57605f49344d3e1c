/** Examines whether everybody pays, and is given, what the policy says. */
import {
  cellName,
  cellOf,
  doubtAbout,
  type Field,
  isCategoryBeside,
  isCategoryOfAnother,
  isContradicted,
  isDueHere,
  mayBeHouseholds,
  type Person,
  type Roster,
  tellsHouseholds,
} from "../../forms";
import { type Entitlement, PolicyError, sourceText, toFen, toYuan } from "../../policy";
import { type Examination, type Mistake, sureFix } from "../rule";
import type { SheetContext } from "../sheet";
import { isHowInsured } from "./dues";
import { doubtMessage } from "./doubtful-amounts";
import { isHelpedFurther } from "./further-help";
import type { Payers } from "./payers";
import { hasError } from "./person";
import { requirementsOf } from "./required-fields";
import { knownAmounts, mayBeSeveral } from "./several";

type AmountField = "paid" | "subsidy";

/** Why an amount that is wrong cannot be put right without asking. */
type Question = "several" | "untaken" | "otherwise";

export interface WrongAmount {
  readonly person: Person;
  /** Yuan; NaN where the cell holds no number. */
  readonly amount: number;
  /** What is right by the policy, and why; null where nobody can say. */
  readonly right: number | null;
  readonly basis: string;
  /** Null where the right amount can be written without asking. */
  readonly question: Question | null;
}

interface AmountFacts {
  readonly paid: WrongAmount;
  readonly subsidy: WrongAmount;
  /** Somebody gives more than the policy does. */
  readonly help: { readonly person: Person; readonly due: number; readonly basis: string };
  /** Both together are not the standard. */
  readonly sum: {
    readonly person: Person;
    readonly paid: number;
    readonly subsidy: number;
    readonly standard: number;
  };
}

/** About a millisecond's work. */
const FACTS_A_STEP = 500;

export const amounts: Examination<AmountFacts> = {
  roster(context, tell) {
    const { policy, payers, dues, cannotJudge, doubted } = context;
    if (policy === null || payers === null) return null;
    if (policy.policy.standards.length === 0) {
      cannotJudge(`${policy.label}政策没有写个人缴费标准，金额没有核对`);
      return null;
    }
    const compiled = policy;
    const knownPayers: Payers = payers;
    const { label, policy: document } = policy;
    const known = knownAmounts(policy);
    const amountsOfAll = [...known.selfPays]
      .sort((a, b) => b - a)
      .map(toYuan)
      .join("、");
    const nobodys = `${label}政策里没有哪一类人缴这个数（个人缴费有 ${amountsOfAll} 元）`;
    const isPaidRequired = requirementsOf(context.form, policy).fields.includes("paid");
    /** Null where it differs and the row decides. */
    const onlyStandard = document.standards.length === 1 ? (document.standards[0]?.yuan ?? null) : null;
    const blanks = new Blanks(context);
    /** Told when everybody has been seen: a blank payment further down may be part of one above. */
    const wrong: (WrongAmount & { readonly field: AmountField; readonly index: number })[] = [];
    return {
      person(person, index) {
        if (person.header.isByHousehold || person.isInSharedCell || person.isUnread) return;
        const due = dues.of(person);
        // Nearly every row: what is due adds up to the standard, so nothing is left to be judged.
        if (
          due !== null &&
          person.paid === due.selfPay &&
          person.subsidy === due.subsidy &&
          person.doubts === null
        )
          return;
        if (person.paid === null) blanks.note(person, index);
        judge(person, index, due === null ? null : fitting(person, due));
      },
      *finish() {
        sayWhatIsMissing(context);
        for (let i = 0; i < wrong.length; i++) {
          if (i % FACTS_A_STEP === 0) yield i;
          const { field, index, ...fact } = wrong[i] as (typeof wrong)[number];
          const isPart =
            field === "paid" &&
            fact.question === null &&
            fact.amount > (fact.right ?? 0) &&
            blanks.isBeside(fact.person, index);
          tell(field, isPart ? { ...fact, question: "several" } : fact);
        }
      },
    };

    /** The grade or group that the person seems to be in, where the row does not say which; else what is due. */
    function fitting(person: Person, due: Entitlement): Entitlement {
      if (person.paid === null || person.paid === due.selfPay) return due;
      const given = person.subsidy ?? 0;
      return (
        dues
          .alternatives(person, due)
          .find(
            (other) => other.selfPay === person.paid && (person.subsidy === null || other.subsidy === given),
          ) ?? due
      );
    }

    function judge(person: Person, index: number, due: Entitlement | null): void {
      const why = due === null ? dues.ask(person) : null;
      if (why instanceof PolicyError && why.problem !== "unknown-category") cannotJudge(why.message);
      if (why instanceof PolicyError && why.problem === "undecided") return;
      if (due !== null && isPaidBackLater(person, due)) return;
      const standard = due?.standard ?? onlyStandard;
      const paid = written(person, "paid");
      const subsidy = written(person, "subsidy");
      if (due !== null && standard !== null && isHelpedFurther(person, due.subsidy, standard, knownPayers)) {
        tell("help", { person, due: due.subsidy, basis: basis(person, due) });
        return;
      }
      const isSelfPayQuestioned =
        paid !== null && judgeAmount(person, index, "paid", paid, due, due?.selfPay ?? null);
      // What is paid back later need not stand there yet.
      if (subsidy !== null && (subsidy !== 0 || due?.isRefunded !== true))
        judgeAmount(person, index, "subsidy", subsidy, due, due?.subsidy ?? null);
      if (isSelfPayQuestioned || paid === null || subsidy === null || Number.isNaN(paid + subsidy)) return;
      if (standard === null || Number.isNaN(standard) || due?.isRefunded === true) return;
      if (differs(paid + subsidy, standard)) tell("sum", { person, paid, subsidy, standard });
    }

    /** Whether it is no plain amount of one person, so that nothing more can be said of it. */
    function judgeAmount(
      person: Person,
      index: number,
      field: AmountField,
      amount: number,
      due: Entitlement | null,
      right: number | null,
    ): boolean {
      const doubt = doubtAbout(person, field)?.doubt ?? null;
      const isTold = Number.isNaN(amount) || doubt === "negative" || doubt === "spelled";
      // NaN: only what the person pays is stated.
      const stated = right === null || Number.isNaN(right) ? null : right;
      const isNobodys = stated === null && field === "paid" && isPaidByNobody(person, amount);
      if (!isTold && !isNobodys && (stated === null || !differs(amount, stated))) return false;
      const question = due?.isAssumed === true ? "otherwise" : questionAbout(person, field, amount, stated);
      const reason = isNobodys ? nobodys : due === null ? "" : basis(person, due);
      wrong.push({ person, index, field, amount, right: stated, basis: reason, question });
      return doubt === "negative" || (field === "paid" && mayBeSeveral(compiled, amount));
    }

    /** Without a category, what somebody pays has to be what some category pays. */
    function isPaidByNobody(person: Person, amount: number): boolean {
      const subsidy = person.subsidy ?? 0;
      // A village pays a part, for whomever: both together are the whole.
      const isWhole = subsidy > 0 && onlyStandard !== null && !differs(amount + subsidy, onlyStandard);
      return (
        dues.saysNoCategory(person) && !Number.isNaN(amount) && !isWhole && !known.selfPays.has(toFen(amount))
      );
    }

    function questionAbout(
      person: Person,
      field: AmountField,
      amount: number,
      right: number | null,
    ): Question | null {
      if (right === null || Number.isNaN(amount)) return "otherwise";
      const mistaken = (one: AmountField) => {
        const doubt = doubtAbout(person, one)?.doubt ?? null;
        if (doubt === null || (doubt === "nothing" && one !== field && one === "subsidy")) return false;
        const other = one === "paid" ? dues.of(person)?.selfPay : dues.of(person)?.subsidy;
        return doubt !== "spelled" || other === undefined || differs(person[one] ?? NaN, other);
      };
      if (mayBeSeveral(compiled, amount) || mayBeHouseholds(person)) return "several";
      // The grade may be the one that is wrong, or it was paid in another window.
      const others = field === "paid" ? [...dues.byGrade(person), ...dues.byPeriod(person)] : [];
      if (others.some((other) => !differs(other.selfPay, amount))) return "otherwise";
      if (mistaken("paid") || mistaken("subsidy") || doubted.has(field)) return "otherwise";
      if (
        isKnownByMarks(person) ||
        isHowInsured(person.category) ||
        isCategoryOfAnother(person) ||
        isCategoryBeside(person) ||
        (field === "subsidy" && isDivided(person)) ||
        person.header.byValues.size > 0
      )
        return "otherwise";
      if (field === "paid" && isDueHere(person, amount)) return "otherwise";
      if (isContradicted(person, (dues.of(person)?.subsidy ?? 0) > 0)) return "otherwise";
      return field === "paid" && amount === 0 && person.collected !== true ? "untaken" : null;
    }

    function basis(person: Person, due: Entitlement): string {
      const { applied, decisive, period, shares } = due;
      const where =
        shares.length > 0
          ? decisive.category.source
          : decisive.standard === undefined
            ? decisive.category.source
            : applied.source;
      const group =
        applied.name === null || person.category.includes(applied.name) ? "" : `${applied.name}，`;
      const isLate =
        period.kind === "late" || (period.kind === "window" && period.window.kind === "extended");
      const day = isLate ? `${dayOfPayment(person)}缴费，` : "";
      const what = person.category === "" ? "" : `“${person.category}”`;
      return `${what}${group === "" && day === "" ? "" : `（${`${group}${day}`.slice(0, -1)}）`}按${label}政策（${sourceText(document, where)}）`;
    }

    /** Null where nothing can be judged: no such column, an error cell, or a blank payment that is another rule's. */
    function written(person: Person, field: AmountField): number | null {
      const value = person[field];
      if (person.header.columns[field] < 0) return null;
      if (value !== null) return value;
      if (hasError(person, field)) return null;
      // 免 and a dash say something; where a blank is no other rule's, nobody else would ask.
      const isAsked = field === "paid" && !isPaidRequired && doubtAbout(person, field)?.doubt === "nothing";
      if (isAsked && !dues.isFullySubsidised(person) && person.collected !== false) return NaN;
      return field === "subsidy" || dues.isFullySubsidised(person) ? 0 : null;
    }
  },
};

/** 是否低保 “是” says nothing of what else the person may be. */
function isKnownByMarks({ marked, origins }: Person): boolean {
  return marked !== null && marked.some(({ column }) => origins?.category?.column === column);
}

/** Each payer has a column: which of them is wrong, nobody can say. */
function isDivided({ header }: Person): boolean {
  return header.beside.some(({ isPart }) => isPart);
}

/** A column that is not there is no mistake, but what could not be judged without it is said. */
function sayWhatIsMissing({ form, dues, cannotJudge }: SheetContext<Roster>): void {
  const [header] = form.headers;
  if (header === undefined || form.persons.length === 0) return;
  const { columns, marks } = header;
  if (columns.category < 0 && columns.paid >= 0 && !header.isByHousehold)
    cannotJudge(
      marks.length > 0
        ? "没有“户属性”一列，没有标明身份的人，金额只与当地各类人的个人缴费核对"
        : "没有“户属性”一列，金额只与当地各类人的个人缴费核对，没有逐人按类别核对",
      "no-category",
    );
  const mute = form.persons.find((person) => person.category !== "" && dues.saysNoCategory(person));
  if (mute !== undefined && columns.paid >= 0)
    cannotJudge(
      `“${mute.category}”只说明是居民参保，看不出是哪一类人，金额只与当地各类人的个人缴费核对，没有逐人按类别核对`,
      "no-category",
    );
  if (columns.paid < 0)
    cannotJudge(
      columns.subsidy < 0
        ? "没有认出实交额、资助额的列，金额没有核对"
        : "没有认出实交额的列，缴了多少没有核对，实收没有算",
      "no-amounts",
    );
  const byValues = header.byValues.has("paid")
    ? header.readings.find(({ column }) => column === columns.paid)
    : undefined;
  if (byValues !== undefined)
    cannotJudge(`“${byValues.heading}”一列按内容当作实交额，没有据此改正任何金额`, "column-doubted", [
      { row: byValues.row, column: byValues.column },
    ]);
  for (const { heading, field, column, isPart } of header.beside)
    if (!isPart && field !== "category")
      cannotJudge(
        `${field === "paid" ? "实交额" : "资助额"}读的是另一列，“${heading}”一列没有算`,
        "column-doubted",
        [{ row: header.lastRow, column }],
      );
  if (header.paysAsDue)
    cannotJudge("没有实交额一列，标明已缴的人按应缴额算作已收", "collected-as-due", [
      { row: header.firstRow, column: columns.paid },
    ]);
}

/** 先缴后补: the whole is paid first, and what comes back may stand beside it or not yet; or it was settled at once. */
function isPaidBackLater(
  { paid, subsidy }: Person,
  { isRefunded, selfPay, subsidy: later }: Entitlement,
): boolean {
  if (!isRefunded || paid === null) return false;
  const given = subsidy ?? 0;
  if (!differs(paid, selfPay)) return given === 0 || !differs(given, later);
  return !differs(paid, yuan(selfPay - later)) && !differs(given, later);
}

function dayOfPayment(person: Person): string {
  return person.further?.paidOn ?? "";
}

/** Payments that were left blank: somebody else of the household may have paid for these people too. */
class Blanks {
  private readonly households = new Set<number>();
  private readonly rows = new Set<number>();

  constructor(private readonly context: SheetContext) {}

  note(person: Person, index: number): void {
    if (hasError(person, "paid") || this.context.dues.isFullySubsidised(person)) return;
    this.households.add(person.household);
    this.rows.add(index);
  }

  isBeside({ household, header: { columns } }: Person, index: number): boolean {
    return tellsHouseholds(columns)
      ? this.households.has(household)
      : this.rows.has(index - 1) || this.rows.has(index + 1);
  }
}

/** How the rules about one of the two amounts put it. */
export interface AmountWords {
  readonly name: string;
  readonly should: (yuan: number) => string;
}

export function amountMistake(
  field: AmountField,
  { person, amount, right, basis, question }: WrongAmount,
  { name, should }: AmountWords,
): Mistake {
  const cell = cellOf(person, field);
  const doubt = doubtAbout(person, field);
  const value = doubt?.text ?? amountText(person[field]);
  if (doubt !== null && (Number.isNaN(amount) || doubt.doubt === "negative"))
    return { cell, message: doubtMessage(person, name, doubt), value };
  if (doubt?.doubt === "spelled" && amount === right)
    return { cell, message: `${name}写的是“${doubt.text}”，请写成数字 ${right}`, value, ...fixFor() };
  const is = person[field] === null ? `${name}没有填` : `${name}是 ${amount} 元`;
  const written = doubt === null ? is : `${name}写的是“${doubt.text}”`;
  const message = `${written}，${basis}${right === null ? "" : should(right)}`;
  return { cell, message: `${message}${asked(question, cell, field)}`, value, ...fixFor() };

  function fixFor(): Pick<Mistake, "fix"> {
    return question === null ? sureFix(right) : {};
  }
}

/** What is to be found out before the amount can be put right. */
function asked(question: Question | null, { row, column }: Mistake["cell"], field: Field): string {
  if (question === "several")
    return `。${cellName(row, column)} 像是一户几个人的合计，请每人一行，各填各的金额`;
  if (question === "untaken") return "。看不出已经缴费：已经收了的请填实收金额，还没有收的，收到以后再填";
  if (question === "otherwise") return field === "paid" ? "。请核实后填实收金额" : "。请核实后填写";
  return "";
}

export function amountText(amount: number | null): string {
  return amount === null ? "" : String(amount);
}

function differs(a: number, b: number): boolean {
  return a !== b && toFen(a) !== toFen(b);
}

/** Without what floating point leaves behind. */
export function yuan(amount: number): number {
  return toYuan(toFen(amount));
}
