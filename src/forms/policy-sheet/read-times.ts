/** The sections 缴费和待遇时间 and 逾期参保的特殊情形. */
import { type PolicyInput } from "../../policy";
import { cellText, labelText } from "../cell";
import type { BlockReader } from "./block-reader";
import { readPay } from "./grammar";
import { readDay, readDays, readSpan, readStart, waitIn } from "./time-grammar";
import { sourceOf } from "./read-shared";
import type { Block, Row } from "./table";
import { readText } from "./text";
import { readTerm, Unreadable } from "./values";

type WindowInput = NonNullable<PolicyInput["windows"]>[number];
type PayInput = NonNullable<WindowInput["pays"]>[number];
type TimeRow = Row<"times">;
type Kind = "central" | "extended" | "late" | "benefit";

interface Times {
  readonly windows: WindowInput[];
  readonly benefit: PolicyInput["benefit"];
  readonly late: PolicyInput["late"];
}

const TIME_COLUMNS = ["from", "to", "days", "pays", "who", "starts", "note", "section"] as const;
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/待遇|享受期/, "benefit"],
  [/^(?:逾期.*|集中(?:缴费)?期(?:以)?后|过了.*|以后|补缴|零星参保|中途参保)$/, "late"],
  [
    /延长|延期|补缴期|延缴|续保|第[一二三四五]?[个段次]?(?:补缴|延长)|^.{0,4}(?:逾期|补缴).{0,20}期$/,
    "extended",
  ],
  [/集中/, "central"],
];

export function readTimes(
  block: Block,
  reader: BlockReader,
  exceptions: NonNullable<PolicyInput["late"]>["exceptions"],
): Times {
  const windows: (WindowInput & { pays: PayInput[] })[] = [];
  let general: NonNullable<PolicyInput["late"]>["general"] | null = null;
  let latePays: PayInput[] | null = null;
  let benefit: PolicyInput["benefit"] = null;
  /** Where further payments of the row above go. */
  let pays: PayInput[] | null = null;
  let place = "";
  for (const row of block.section("times")?.rows ?? []) {
    const kind = reader.take("", row.at("kind"), "时段", readKind);
    if (kind === undefined) continue;
    // The label alone says nothing: the notice is silent.
    if (kind !== null && TIME_COLUMNS.every((column) => !row.has(column))) continue;
    if (kind === null && !row.has("from") && !row.has("to")) {
      const more = pays === null ? [] : readPayment(row, reader, "上面那一段", place, pays);
      if (more.length === 0 || pays === null)
        reader.report(
          row.at("kind").cell,
          `第 ${row.number} 行没有写时段：写 集中期、延长期、逾期 或 待遇期`,
        );
      else pays.push(...more);
      continue;
    }
    if (kind === null) {
      reader.report(row.at("kind").cell, `第 ${row.number} 行没有写时段：写 集中期、延长期、逾期 或 待遇期`);
      row.at("from");
      row.at("to");
    } else if (kind === "benefit") benefit = readBenefit(row, benefit, reader);
    else if (kind === "late" && !(row.has("from") && row.has("to"))) {
      if (general !== null) reader.report(row.at("kind").cell, "“逾期”写了两次；有起止日期的，时段写 延长期");
      [general, latePays] = readLate(row, reader);
      [pays, place] = [latePays, LATE];
    } else {
      place = `windows[${windows.length}]`;
      const window = readWindow(row, kind === "late" ? "extended" : kind, place, reader);
      windows.push(window);
      pays = window.pays;
    }
  }
  const stated =
    general ??
    (exceptions === undefined || exceptions.length === 0
      ? null
      : { kind: "notStated" as const, says: "文件没有写" });
  const rule = stated?.kind === "wait" ? { ...stated, pays: latePays ?? [] } : stated;
  return { windows, benefit, late: rule === null ? null : { general: rule, exceptions: exceptions ?? [] } };
}

function readKind(value: unknown): Kind | null | Unreadable {
  const text = readText(value);
  if (text === null) return null;
  const words = labelText(text);
  const kind = KINDS.find(([pattern]) => pattern.test(words))?.[1];
  return kind ?? new Unreadable(`看不懂，现在是“${text}”。可以写 集中期、延长期、逾期、待遇期`);
}

/** Both days, in a cell each or both in the first. */
function readDays2(
  row: TimeRow,
  path: string,
  what: string,
  reader: BlockReader,
): { from: string | null; to: string | null } {
  const span = reader.take(`${path}.from`, row.at("from"), `${what}的开始日期`, readSpan);
  const end = reader.take(`${path}.to`, row.at("to"), `${what}的截止日期`, readDay);
  const [from, to] = [span?.from ?? null, span?.to ?? null];
  if (to !== null && typeof end === "string" && end !== to)
    reader.report(row.at("to").cell, `开始日期一格里写到 ${to}，这里写的是 ${end}，两处要一样，或只写一处`);
  const isBroken = span === undefined || end === undefined;
  return {
    from: from ?? (isBroken ? "2000-01-01" : null),
    to: end ?? to ?? (isBroken ? (from ?? "2000-01-01") : null),
  };
}

function readWindow(
  row: TimeRow,
  kind: "central" | "extended",
  path: string,
  reader: BlockReader,
): WindowInput & { pays: PayInput[] } {
  const what = kind === "central" ? "集中期" : "延长期";
  reader.place(path, row.at("kind").cell, what);
  const { from, to } = readDays2(row, path, what, reader);
  if (from === null) reader.report(row.at("from").cell, `${what}的开始日期没有填写`);
  if (to === null) reader.report(row.at("to").cell, `${what}的截止日期没有填写`);
  const begin = reader.optional(`${path}.starts`, row.at("starts"), `${what}的“待遇从哪天起”`, readStart);
  if (begin?.kind === "refused")
    reader.report(row.at("starts").cell, `${what}能缴费，“不再受理”写在“逾期”一行`);
  return {
    kind,
    from: from ?? "2000-01-01",
    to: to ?? from ?? "2000-01-01",
    days: reader.optional(`${path}.days`, row.at("days"), `${what}的“每月哪几天”`, readDays),
    pays: readPayment(row, reader, what, path),
    starts: begin === null || begin.kind === "refused" ? null : begin,
    note: reader.text(`${path}.note`, row.at("note"), `${what}的说明`),
    source: sourceOf(row as Row, reader, `${path}.source`, what),
  };
}

const ALL_BUT = /^除(?:了)?(.+?)(?:以|之)?外(?:的)?(?:其他|其余|所有)?(?:城乡)?(?:居民|人员|人群|人)?$/;
/** Whoever is not named apart. */
const OTHERS = /^(?:其他|其余|所有|全体)(?:的)?(?:参保|城乡)?(?:居民|人员|人群|人)?$|^每个人$/;

/** What the row says of it, if anything; `除新生儿外` says of the others what they pay, and of newborns nothing. */
function readPayment(
  row: TimeRow,
  reader: BlockReader,
  what: string,
  path: string,
  before: readonly PayInput[] = [],
): PayInput[] {
  const slot = row.at("who");
  const [, but = ""] = ALL_BUT.exec(labelText(slot.value)) ?? [];
  const at = `${path}.pays[${before.length}]`;
  const named = reader.list(`${at}.who`, but === "" ? slot : { ...slot, value: but }, `${what}的“哪些人”`);
  const who = named.filter((name) => !OTHERS.test(labelText(name)));
  const pays = row.at("pays");
  const isPlaced = reader.take(at, pays, `${what}的“缴多少”`, readPay);
  const amount = isPlaced ?? null;
  if (amount === null) {
    if (named.length > 0 && isPlaced === null)
      reader.report(pays.cell, `${what}写了哪些人，也要写他们缴多少`);
    return [];
  }
  if (but === "") return [{ who, amount }];
  const says = `文件写“${cellText(slot.value)}”，没有写他们缴多少`;
  return [
    { who: [], amount },
    { who, amount: { kind: "notStated", says } },
  ];
}

const LATE = "late.general";

function readLate(
  row: TimeRow,
  reader: BlockReader,
): [NonNullable<PolicyInput["late"]>["general"], PayInput[]] {
  const path = LATE;
  reader.place(path, row.at("kind").cell, "逾期");
  const from = reader.optional(`${path}.from`, row.at("from"), "逾期的开始日期", readDay);
  if (row.has("to"))
    reader.report(
      row.at("to").cell,
      "逾期是都过了以后，不写截止日期；有起止日期的，时段写 延长期，开始日期也要写",
    );
  const begin = reader.take(`${path}.wait`, row.at("starts"), "逾期的“待遇从哪天起”", readStart);
  const note = reader.text(`${path}.note`, row.at("note"), "逾期的说明");
  const source = sourceOf(row as Row, reader, `${path}.source`, "逾期");
  const pays = readPayment(row, reader, "逾期", path);
  if (begin?.kind === "wait") return [{ kind: "wait", wait: begin.wait, from, note, source }, pays];
  const day = begin === null || begin === undefined ? undefined : WAITS[begin.kind as keyof typeof WAITS];
  if (day !== undefined)
    return [{ kind: "wait", wait: { count: day, unit: "day" }, from, note, source }, pays];
  if (pays.length > 0)
    reader.warn(row.at("pays").cell, "逾期没有写待遇从哪天起，“缴多少”没有采用；有起止日期的，时段写 延长期");
  if (begin?.kind === "refused") return [{ kind: "refused", says: note ?? "不再受理", source }, []];
  if (begin !== undefined && begin !== null && begin.kind !== "notStated")
    reader.report(row.at("starts").cell, "逾期的人从待遇期第一天起享受待遇的，时段写 延长期，写明起止日期");
  const says = begin?.kind === "notStated" ? begin.says : null;
  return [{ kind: "notStated", says: note ?? says ?? "文件没有写" }, []];
}

/** Days behind the day of payment. */
const WAITS = { payment: 0, nextDay: 1 } as const;

function readBenefit(
  row: TimeRow,
  before: PolicyInput["benefit"],
  reader: BlockReader,
): PolicyInput["benefit"] {
  const path = before?.kind === "period" ? `benefit.others[${before.others?.length ?? 0}]` : "benefit";
  reader.place(path, row.at("kind").cell, "待遇期");
  const { from, to } = readDays2(row, path, "待遇期", reader);
  const who = [...reader.list("benefit.who", row.at("who"), "待遇期的“哪些人”")];
  const note = reader.text("benefit.says", row.at("note"), "待遇期的说明");
  const source = sourceOf(row as Row, reader, "benefit.source", "待遇期");
  if (from === null && to === null) {
    if (before !== null && before !== undefined)
      reader.report(row.at("from").cell, "待遇期的开始日期没有填写");
    return before ?? { kind: "notStated", says: note ?? "文件没有写待遇享受期" };
  }
  if (note !== null) reader.warn(row.at("note").cell, "待遇期写了日期，说明没有采用；要说的写进备注");
  if (from === null || to === null) {
    reader.report(
      row.at(from === null ? "from" : "to").cell,
      `待遇期的${from === null ? "开始" : "截止"}日期没有填写`,
    );
    return before ?? null;
  }
  if (before?.kind === "period") {
    if (who.length === 0) reader.report(row.at("who").cell, "待遇期写了两次；只对一些人的，写明哪些人");
    return { ...before, others: [...(before.others ?? []), { who, from, to }] };
  }
  if (who.length > 0) reader.report(row.at("who").cell, "先写大家的待遇期，再写这些人的");
  return { kind: "period", from, to, source };
}

const STARTS = [
  ["birth", /出生/],
  ["insuranceLoss", /断保|中断|停保|失去/],
  ["admission", /进入|入院|接收/],
] as const;

type ExceptionPays = NonNullable<NonNullable<NonNullable<PolicyInput["late"]>["exceptions"]>[number]["pays"]>;

/** As in the table of times; what is not stated stays blank. */
function readExceptionPays(value: unknown): ExceptionPays | null | Unreadable {
  const pay = readPay(value);
  if (pay === null || pay instanceof Unreadable || pay.kind === "notStated")
    return pay instanceof Unreadable ? pay : null;
  if (pay.kind === "yuan") return pay.yuan === 0 ? "nothing" : pay.yuan;
  return pay.kind;
}

export function readExceptions(
  block: Block,
  reader: BlockReader,
): NonNullable<NonNullable<PolicyInput["late"]>["exceptions"]> {
  return (block.section("exceptions")?.rows ?? []).map((row, i) => {
    const path = `late.exceptions[${i}]`;
    const who = reader.requiredText(`${path}.who`, row.at("who"), `特殊情形第 ${i + 1} 行的“哪些人”`);
    const of = `“${who}”`;
    reader.place(path, row.at("who").cell, of);
    const term = reader.optional(`${path}.within`, row.at("within"), `${of}的期限`, readTerm);
    const after = reader.text(`${path}.after`, row.at("after"), `${of}的期限从何时算起`);
    if (term === null && after !== null)
      reader.report(row.at("within").cell, `${of}写了从何时算起，也要写期限`);
    const wait = reader.optional(`${path}.wait`, row.at("wait"), `${of}的“再等多久”`, (value) => {
      if (readText(value) === null) return null;
      const found = waitIn(typeof value === "number" ? `${value}天` : value);
      return found ?? new Unreadable(`看不懂，现在是“${cellText(value)}”。可以写 30天、3个月`);
    });
    return {
      who,
      within: term === null ? null : { ...term, after },
      starts: reader.optional(
        `${path}.starts`,
        row.at("starts"),
        `${of}的“待遇从哪天起”`,
        readExceptionStart,
      ),
      wait: wait === null ? null : { count: wait.count, unit: wait.unit },
      pays: reader.optional(`${path}.pays`, row.at("pays"), `${of}的“缴多少”`, readExceptionPays),
      says: reader.text(`${path}.says`, row.at("says"), `${of}文件怎么说`),
      source: sourceOf(row as Row, reader, `${path}.source`, of),
    };
  });
}

function readExceptionStart(value: unknown) {
  const start = readStart(value);
  if (
    start !== null &&
    !(start instanceof Unreadable) &&
    (start.kind === "payment" || start.kind === "nextDay" || start.kind === "nextMonth")
  )
    return start.kind;
  const text = readText(value);
  if (text === null) return null;
  return (
    STARTS.find(([, pattern]) => pattern.test(labelText(text)))?.[0] ??
    new Unreadable(
      `看不懂，现在是“${text}”。可以写 出生之日、缴费之日、缴费次日、次月1日、断保之日、进入机构之日`,
    )
  );
}
