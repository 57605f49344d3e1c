/** The faults that rosters are spoilt with, rule by rule. Where one is by its nature two or more findings, it says why. */
import { toFullWidth, withWrongCheck } from "../../support/made-ids";
import { ageOf, kindsOf } from "../../support/residents";
import {
  amounts,
  cell,
  changed,
  errorFor,
  EVERY_ROW,
  type Fault,
  idIn,
  inOrder,
  isBornBefore2000,
  isHead,
  isMember,
  isOrdinary,
  isPartlySubsidised,
  isSubsidised,
  MERGED,
  onForm,
  NUMBERED,
  paysSomething,
  rechecked,
  repeated,
  withoutColumn,
  NO_FOOTER,
} from "./fault";

export const FAULTS: readonly Fault[] = [
  // Form
  cell("required", "name", "no name", () => null),
  onForm(cell("required", "relation", "no relation", () => null, isMember)),
  onForm(cell("required", "sex", "no sex", () => " ")),
  cell("required", "id", "no number", () => null),
  onForm(cell("required", "paid", "nothing written as paid", () => null, paysSomething)),
  onForm(
    cell("required", "category", "no category on the household's first row", () => null, isHead, EVERY_ROW),
  ),
  onForm(
    cell("required", "category", "no category in the household's merged cell", () => null, isHead, MERGED),
  ),
  ...(["category", "relation", "name", "sex", "id", "paid"] as const).map((field) =>
    withoutColumn(field, "required"),
  ),
  withoutColumn("signature", "signature-missing"),
  ...(["name", "sex", "id", "phone", "signature", "payer", "receipt"] as const).map((field) =>
    cell("cell-error", field, `an error value in ${field}`, errorFor, isHead),
  ),
  cell("cell-error", "relation", "an error value in relation", errorFor, isMember),
  cell("cell-error", "category", "an error value in category", errorFor, isHead, MERGED),
  cell("cell-error", "category", "an error value in category, of one row", errorFor, () => true, EVERY_ROW),
  cell("cell-error", "paid", "an error value in paid", errorFor),
  cell("cell-error", "subsidy", "an error value in subsidy", errorFor),
  cell("formula-unknown", "paid", "a formula without a result in paid", () => "#未计算!"),
  cell("formula-unknown", "sex", "a formula without a result in sex", () => "#未计算!"),
  cell("name-format", "name", "a digit in the name", ({ written }) => `${String(written.name)}2`),
  cell("name-format", "name", "a remark in the name", ({ written }) => `${String(written.name)}（外出）`),
  cell("name-format", "name", "one character", () => "王"),
  cell("phone-format", "phone", "a digit too few", ({ written }) => String(written.phone).slice(1)),
  cell("phone-format", "phone", "no phone", () => "不详"),
  cell(
    "receipt-missing",
    "receipt",
    "no receipt",
    () => null,
    (person) => isHead(person) && paysSomething(person),
  ),
  {
    what: "another household's receipt",
    rules: ["receipt-duplicate"],
    suits: (person) => person.written.receipt !== null,
    apply: (families, person) => {
      const other = families
        .flat()
        .find(({ key, written }) => key !== person.key && written.receipt !== null);
      if (other === undefined) return null;
      const [first, second] = inOrder(families, person, other, ({ key }) => key);
      return {
        families: changed(families, second.key, { receipt: first.written.receipt }),
        expected: () => [["receipt-duplicate", `${second.key} receipt`]],
      };
    },
  },
  cell("signature-missing", "signature", "no signature", () => null, isHead),
  cell("signature-missing", "signature", "a member's signature", () => null, isMember, EVERY_ROW),
  {
    what: "nobody has signed",
    rules: ["signature-missing"],
    apply: (families) => ({
      families: families.map((family) =>
        family.map((person) => ({ ...person, written: { ...person.written, signature: null } })),
      ),
      expected: () => [["signature-missing", "header 1"]],
    }),
  },

  // Identity
  cell("id-length", "id", "17 characters", (person) => idIn(person).slice(0, 17)),
  cell("id-length", "id", "19 characters", (person) => `${idIn(person)}0`),
  cell("id-format", "id", "a letter O", (person) => `${idIn(person).slice(0, 9)}O${idIn(person).slice(10)}`),
  cell("id-other-document", "id", "a birth certificate", () => "U430512345"),
  cell("id-birthdate", "id", "30 February", (person) =>
    rechecked(`${idIn(person).slice(0, 10)}0230${idIn(person).slice(14, 17)}`),
  ),
  cell("id-birthdate", "id", "born tomorrow", (person) =>
    rechecked(`${idIn(person).slice(0, 6)}20231016${idIn(person).slice(14, 17)}`),
  ),
  cell("id-birthdate", "id", "born in 1890", (person) =>
    rechecked(`${idIn(person).slice(0, 6)}1890${idIn(person).slice(10, 17)}`),
  ),
  cell("id-checksum", "id", "another check character", (person) => withWrongCheck(idIn(person))),
  cell("id-checksum", "id", "two digits swapped", (person) => swapped(idIn(person))),
  cell("id-region", "id", "a division that never was", (person) =>
    rechecked(`439999${idIn(person).slice(6, 17)}`),
  ),
  cell(
    "id-15",
    "id",
    "the old number",
    (person) => idIn(person).slice(0, 6) + idIn(person).slice(8, 17),
    isBornBefore2000,
  ),
  cell("id-as-number", "id", "stored as a number", (person) => Number(`${idIn(person).slice(0, 15)}000`)),
  cell(
    "id-as-number",
    "id",
    "as a CSV shows it",
    (person) => `${idIn(person).slice(0, 1)}.${idIn(person).slice(1, 6)}E+17`,
  ),
  cell("id-spaces", "id", "in groups", (person) => `${idIn(person).slice(0, 6)} ${idIn(person).slice(6)}`),
  cell("id-spaces", "id", "a non-breaking space", (person) => `${idIn(person)}\u00a0`),
  cell("id-spaces", "id", "full-width", (person) => toFullWidth(idIn(person))),
  cell("sex-unknown", "sex", "neither 男 nor 女", () => "未知"),
  // A 妻 who is written as 男 is also no 妻: heads can be either.
  cell("sex-mismatch", "sex", "the other sex", ({ written }) => (written.sex === "男" ? "女" : "男"), isHead),
  repeated("id-duplicate", "the same person twice", ["id", "name"]),
  repeated("id-conflict", "another one's number", ["id"]),

  // Household
  cell("relation-unknown", "relation", "no relation", () => "同住", isMember),
  cell(
    "relation-sex",
    "relation",
    "a relation of the other sex",
    ({ written }) => ({ 妻: "夫", 女: "子", 子: "女", 母亲: "父亲" })[String(written.relation)] ?? null,
    isMember,
  ),
  cell("household-many-heads", "relation", "a second head", () => "户主", isMember, NUMBERED),
  cell("household-many-heads", "relation", "a second head, 户籍号 merged", () => "户主", isMember, MERGED),
  cell("household-no-head", "relation", "the head is a father", () => "父亲", isHead, NUMBERED),
  cell("household-no-head", "relation", "the head is a father, 户籍号 merged", () => "父亲", isHead, MERGED),
  {
    what: "the head is not on the roster",
    rules: ["household-no-head"],
    layout: NUMBERED,
    suits: (person, family) => isHead(person) && family.length > 1,
    apply: (families, head, family) => {
      const [, next, ...others] = family;
      if (next === undefined) return null;
      // The receipt is on the household's first row, whoever that is.
      const heir = { ...next, written: { ...next.written, receipt: head.written.receipt } };
      const left = families.map((each) => (each === family ? [heir, ...others] : each));
      return {
        families: left,
        counted: left,
        expected: () => [["household-no-head", `${next.key} relation`]],
      };
    },
  },
  {
    what: "a member among the rows of others",
    rules: ["household-split"],
    layout: { ...EVERY_ROW, ...NO_FOOTER },
    suits: (person, family) => isMember(person) && family.length > 2,
    apply: (families, person, family) => {
      const home = families.indexOf(family);
      const rest = family.filter((other) => other !== person);
      const place = home > 1 ? 0 : families.length;
      if (place === families.length && home === families.length - 1) return null;
      const others = families.map((each) => (each === family ? rest : each));
      return {
        families: [...others.slice(0, place), [person], ...others.slice(place)],
        expected: () => [["household-split", `${person.key} householdId`]],
      };
    },
  },

  // Money
  cell("category-unknown", "category", "no category of anybody's", () => "外星人", isHead, MERGED),
  cell(
    "category-unknown",
    "category",
    "the same, of one row",
    () => "困难职工家庭",
    () => true,
    EVERY_ROW,
  ),
  cell(
    "category-age",
    "category",
    "a grown-up orphan",
    () => "孤儿",
    // Both pay nothing, so that the amounts are right for either.
    (person, family, place) =>
      family.length === 1 &&
      !paysSomething(person) &&
      ageOf(String(person.written.category)) === null &&
      kindsOf(place).some(({ category }) => category === "孤儿"),
  ),
  // What is paid and what is given make up the standard: if one is off alone, so is the sum.
  amounts(
    "30 yuan too little",
    ({ written }) => ({ paid: Number(written.paid) - 30 }),
    [
      ["amount-selfpay", "paid"],
      ["amount-sum", "paid"],
    ],
    paysSomething,
  ),
  amounts(
    "10 yuan too much is given",
    ({ written }) => ({ subsidy: Number(written.subsidy) + 10 }),
    [
      ["amount-subsidy", "subsidy"],
      ["amount-sum", "paid"],
    ],
    isPartlySubsidised,
  ),
  // Together they make up the standard, so both are off and the sum is right.
  amounts(
    "an ordinary resident who pays half",
    (_, { payer }) => ({ paid: 190, subsidy: 190, payer }),
    [
      ["amount-selfpay", "paid"],
      ["amount-subsidy", "subsidy"],
    ],
    isOrdinary,
  ),
  amounts(
    "a missed subsidy",
    () => ({ paid: 380, subsidy: 0, payer: null }),
    [
      ["amount-selfpay", "paid"],
      ["amount-subsidy", "subsidy"],
    ],
    isPartlySubsidised,
  ),
  // The payer is still there, beside a subsidy of 0.
  amounts(
    "the subsidy left out",
    () => ({ subsidy: null }),
    [
      ["amount-subsidy", "subsidy"],
      ["amount-sum", "paid"],
      ["payer-unexpected", "payer"],
    ],
    isPartlySubsidised,
  ),
  amounts(
    "the township helps an ordinary resident",
    () => ({ paid: 0, subsidy: 380, payer: "乡镇" }),
    [["subsidy-extra", "subsidy"]],
    isOrdinary,
  ),
  cell("payer-missing", "payer", "nobody pays the subsidy", () => null, isSubsidised),
  cell("payer-unknown", "payer", "a person pays the subsidy", () => "老王", isSubsidised),
  amounts("a payer of nothing", (_, { payer }) => ({ payer }), [["payer-unexpected", "payer"]], isOrdinary),

  // Totals and context
  ...(["户", "人；其中", "人；50%", "人；实收", "元"] as const).map((after): Fault => ({
    what: `one too many before ${after}`,
    rules: ["page-total"],
    layout: { footer: "sentence" },
    apply: (families) => ({
      families,
      edits: (laid) => {
        const name = laid.cellOf("footer 1");
        const line = laid.grid.cells.flat().find((value) => String(value).startsWith("本页小计"));
        const more = (_: string, count: string) => String(Number(count) + 1) + after;
        return { [name]: String(line).replace(new RegExp(`(\\d+)${after}`), more) };
      },
      expected: () => [["page-total", "footer 1"]],
    }),
  })),
  ...(["城乡居民基本医疗保险参保缴费基本信息登记表", "2024年度参保缴费基本信息登记表"] as const).map(
    (title): Fault => ({
      what: `the title says ${title}`,
      rules: ["policy-unknown"],
      apply: (families) => ({
        families,
        layout: { title },
        expected: () => [["policy-unknown", "header 1"]],
      }),
    }),
  ),
];

/** The first two neighbours among the last four of the first 17 that differ, exchanged: the day stays what it is. */
function swapped(id: string): string {
  // The 17th digit says the sex, which is not judged in a broken number.
  for (let i = 14; i < 16; i++)
    if (id[i] !== id[i + 1]) return id.slice(0, i) + String(id[i + 1]) + String(id[i]) + id.slice(i + 2);
  return withWrongCheck(id);
}
