/** One roster laid out in the ways of real forms (design §5.4), so that findings can be told by person and column. */
import fc from "fast-check";
import type { Area, FormField, Grid } from "../../src/forms";
import type { Finding } from "../../src/checks";
import { type CellValue, nameOf } from "./grid";
import { toFullWidth } from "./made-ids";
import type { Family, Resident } from "./residents";

/** A column that no form asks for. */
export interface JunkColumn {
  readonly heading: string;
  readonly value: CellValue;
}
export type Column = FormField | JunkColumn;

type SharedField = "category" | "householdId" | "receipt" | "signature";
/** `merged`: in one cell over all rows of the household. `blank`: the column is there, and nobody filled it in. */
type Manner = "every row" | "first row" | "merged" | "blank" | "no column";

export interface Layout {
  readonly title: string;
  /** Rows above the title: a number of the annex, and blank ones. */
  readonly linesAbove: number;
  readonly origin: { readonly row: number; readonly column: number };
  /** Official: on two rows, 个人交费 over its two columns, which must stand together. */
  readonly header: "official" | "one row" | "synonyms";
  readonly columns: readonly Column[];
  /** How a field is written that a household shares; every row has its own where nothing is said. */
  readonly shared: Partial<Readonly<Record<SharedField, Manner>>>;
  readonly numbers: "numbers" | "text" | "full-width";
  /** Households a page. */
  readonly familiesAPage: number;
  readonly footer: "none" | "sentence" | "spaced";
  readonly blankRows: boolean;
}

const OFFICIAL: readonly FormField[] = [
  ...(["category", "householdId", "relation", "name", "sex", "id", "phone"] as const),
  ...(["paid", "subsidy", "receipt", "signature", "payer"] as const),
];

/** 赫山区, annex 2, as it is printed: everything on every row. */
export const PRINTED: Omit<Layout, "title"> = {
  linesAbove: 0,
  origin: { row: 0, column: 0 },
  header: "official",
  columns: OFFICIAL,
  shared: {},
  numbers: "numbers",
  familiesAPage: Infinity,
  footer: "none",
  blankRows: false,
};

/** Headings as people write them: design §5.4 lists the synonyms; stars, spaces and line breaks come by hand. */
const HEADINGS: Readonly<
  Record<FormField, { readonly official: string; readonly synonyms: readonly string[] }>
> = {
  category: { official: "户属性★", synonyms: ["人员类别", "身份属性*", "人 员 属 性"] },
  householdId: { official: "户籍号", synonyms: ["户口号", "户号", "户籍号"] },
  relation: { official: "户主关系★", synonyms: ["与户主关系", "与户主\n关系★", "与户主关系＊"] },
  name: { official: "姓  名★", synonyms: ["姓名", "姓　名", "* 姓名"] },
  sex: { official: "性别★", synonyms: ["性\n别", "性别*", "性　别"] },
  id: { official: "身份证号★", synonyms: ["公民身份号码", "证件号码★", "公民身份\n号码"] },
  phone: { official: "联系电话", synonyms: ["手机号", "手 机 号", "联系\n电话"] },
  paid: { official: "实交额", synonyms: ["缴费金额", "实缴", "缴费\n金额"] },
  subsidy: { official: "资助额", synonyms: ["补助金额", "补助\n金额", "补助金额★"] },
  receipt: { official: "票据号码", synonyms: ["票号", "票 号", "票据\n号码"] },
  signature: { official: "参保人签字★", synonyms: ["参保人签字", "参保人\n签字", "参保人签字*"] },
  payer: { official: "资助部门", synonyms: ["资助\n部门", "资助部门", "资 助 部 门"] },
};

/** A sheet, and what stands where in it: `p3 paid`, `header 1`, `footer 2`. */
export interface LaidOut {
  readonly grid: Grid;
  readonly cellOf: (place: string) => string;
  /** `amount-sum p3 paid` */
  readonly tell: (finding: Finding) => string;
  /** Where a field of a person is written; a field that is written once for a household is its first person's. */
  readonly placeOf: (key: string, field: FormField) => string;
}

/**
 * @param counted what the lines of page totals are about: the same households in the same order, written as they
 * were when the clerk added them up
 */
export function layOut(
  families: readonly Family[],
  layout: Layout,
  counted: readonly Family[] = families,
): LaidOut {
  return new Sheet(layout).fill(families, counted);
}

class Sheet {
  private readonly rows: CellValue[][] = [];
  private readonly merges: Area[] = [];
  private readonly places = new Map<string, string>();
  private readonly columns: readonly Column[];
  private readonly width: number;

  constructor(private readonly layout: Layout) {
    this.columns = layout.columns.filter((column) => this.manner(column) !== "no column");
    this.width = this.columns.length;
  }

  fill(families: readonly Family[], counted: readonly Family[]): LaidOut {
    const { layout } = this;
    for (let i = 0; i < layout.linesAbove; i++) this.add(i === 0 ? ["附件2"] : []);
    const pages = inPages(families, layout.familiesAPage);
    const countedPages = inPages(counted, layout.familiesAPage);
    const owners = new Map<string, string>();
    pages.forEach((page, i) => {
      this.addWide(layout.title);
      this.addWide(`填报单位：示例村      一组      共 ${pages.length} 页  第 ${i + 1} 页`);
      this.addHeader(i + 1);
      for (const family of page) {
        this.addFamily(family);
        for (const { key } of family) owners.set(key, family[0]?.key ?? key);
        if (layout.blankRows) this.add([]);
      }
      if (layout.footer !== "none") this.addFooter(i + 1, countedPages[i] ?? []);
    });
    if (layout.footer !== "none")
      this.addWide("3.户籍号、户主关系、姓名、性别、身份证号以户口簿登记信息为准。");
    const { places } = this;
    const cells = new Map([...places].map(([cell, place]) => [place, cell] as const).reverse());
    return {
      grid: { name: "花名册", origin: layout.origin, cells: this.rows, merges: this.merges },
      cellOf(place) {
        const cell = cells.get(place);
        if (cell === undefined) throw new Error(`nothing is at ${place}`);
        return cell;
      },
      tell: ({ rule, cell }) => `${rule.id} ${places.get(nameOf(cell)) ?? nameOf(cell)}`,
      placeOf: (key, field) => `${this.isOnce(field) ? (owners.get(key) ?? key) : key} ${field}`,
    };
  }

  private add(cells: readonly CellValue[]): number {
    this.rows.push([...cells]);
    return this.layout.origin.row + this.rows.length - 1;
  }

  private addWide(text: string): number {
    const row = this.add([text]);
    this.merge(row, 0, row, this.width - 1);
    return row;
  }

  private merge(firstRow: number, first: number, lastRow: number, last: number): void {
    if (firstRow === lastRow && first === last) return;
    const { column } = this.layout.origin;
    this.merges.push({ firstRow, firstColumn: column + first, lastRow, lastColumn: column + last });
  }

  private mark(row: number, column: number, place: string): void {
    this.places.set(nameOf({ row, column: this.layout.origin.column + column }), place);
  }

  private addHeader(page: number): void {
    const { header } = this.layout;
    const style = header === "synonyms" ? "synonyms" : "official";
    const headings = this.columns.map((column, i) => {
      if (typeof column !== "string") return column.heading;
      const { official, synonyms } = HEADINGS[column];
      return style === "official" ? official : (synonyms[(i + page) % synonyms.length] ?? official);
    });
    const paid = this.columns.indexOf("paid");
    const isTwoRows = header === "official" && this.columns[paid + 1] === "subsidy";
    const lower = headings.map((heading, i) => (i === paid || i === paid + 1 ? heading : null));
    const upper = headings.map((heading, i) => (i === paid ? "个人交费★" : i === paid + 1 ? null : heading));
    const row = this.add(isTwoRows ? upper : headings);
    if (isTwoRows) {
      this.add(lower);
      this.merge(row, paid, row, paid + 1);
      this.columns.forEach((_, i) => {
        if (i !== paid && i !== paid + 1) this.merge(row, i, row + 1, i);
      });
    }
    this.columns.forEach((_, i) => {
      this.mark(row, i, `header ${page}`);
    });
  }

  private addFamily(family: Family): void {
    const first = this.layout.origin.row + this.rows.length;
    for (const [i, { key, written }] of family.entries()) {
      const row = this.add(
        this.columns.map((column) =>
          typeof column === "string" ? this.cell(column, written, i) : column.value,
        ),
      );
      this.columns.forEach((column, at) => {
        if (typeof column === "string") this.mark(row, at, `${key} ${column}`);
      });
    }
    this.columns.forEach((column, at) => {
      if (this.manner(column) === "merged") this.merge(first, at, first + family.length - 1, at);
    });
  }

  private manner(column: Column): Manner {
    const { shared } = this.layout;
    return (
      (typeof column === "string" && column in shared ? shared[column as SharedField] : null) ?? "every row"
    );
  }

  private isOnce(field: FormField): boolean {
    return ["merged", "first row"].includes(this.manner(field));
  }

  private cell(field: FormField, written: Resident["written"], member: number): CellValue {
    if (this.manner(field) === "blank" || (member > 0 && this.isOnce(field))) return null;
    return this.asStored(field, written[field]);
  }

  /** Amounts become text, and what is all digits becomes a number: both happen in real sheets. */
  private asStored(field: FormField, value: CellValue): CellValue {
    const { numbers } = this.layout;
    if ((field === "paid" || field === "subsidy") && typeof value === "number") {
      if (numbers === "numbers") return value;
      return numbers === "text" ? String(value) : toFullWidth(String(value));
    }
    const isCode = field === "householdId" || field === "phone";
    return isCode && numbers === "numbers" && /^\d+$/.test(String(value)) ? Number(value) : value;
  }

  private addFooter(page: number, families: readonly Family[]): void {
    const { households, persons, full, half, collected } = pageTotals(families);
    const sentence =
      `本页小计：参加居民医保的户数：${households}户；参加居民医保人数：${persons}人；` +
      `其中全额资助${full}人；50%资助${half}人；实收金额${collected}元。`;
    const row = this.addWide(
      this.layout.footer === "spaced"
        ? sentence.replace(/：(?=\d)/g, "： ").replace(/(\d)([户人元])/g, "$1 $2")
        : sentence,
    );
    this.mark(row, 0, `footer ${page}`);
    this.addWide(
      "收款填表人（签字）：张三      缴费操作人（签字）：李四      卫健工作人员（签字）：王五      日期：2023年10月8日",
    );
    this.addWide("联系电话：13812345678      联系电话：      联系电话：");
  }
}

/** By the written amounts, blanks being 0 (design §5.2). */
export function pageTotals(families: readonly Family[]) {
  const rows = families.flat().map(({ written }) => ({
    household: written.householdId,
    paid: Number(written.paid ?? 0),
    subsidy: Number(written.subsidy ?? 0),
  }));
  return {
    households: new Set(rows.map(({ household }) => household)).size,
    persons: rows.length,
    full: rows.filter(({ paid, subsidy }) => paid === 0 && subsidy > 0).length,
    half: rows.filter(({ paid, subsidy }) => paid === subsidy && subsidy > 0).length,
    collected: rows.reduce((sum, { paid }) => sum + paid, 0),
  };
}

export function inPages(families: readonly Family[], size: number): Family[][] {
  const pages: Family[][] = [];
  families.forEach((family, i) => {
    const page = Number.isFinite(size) ? Math.floor(i / size) : 0;
    (pages[page] ??= []).push(family);
  });
  return pages;
}

export const JUNK: readonly JunkColumn[] = [
  { heading: "", value: null },
  { heading: "序号", value: 7 },
  { heading: "备注", value: null },
  { heading: "备注", value: "外出务工" },
  { heading: "民族", value: "汉族" },
  { heading: "年龄", value: 53 },
  { heading: "出生日期", value: "1970-03-10" },
  { heading: "户籍地址", value: "示例村一组" },
];

/** The columns in any order, with others in between; 实交额 and 资助额 stand together where one heading is over both. */
function anyColumns(header: Layout["header"]): fc.Arbitrary<Column[]> {
  const together = header === "official";
  const units: readonly (readonly FormField[])[] = together
    ? [
        ...OFFICIAL.filter((field) => field !== "paid" && field !== "subsidy").map((field) => [field]),
        ["paid", "subsidy"],
      ]
    : OFFICIAL.map((field) => [field]);
  const junk = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...JUNK)), { maxLength: 4 });
  return fc
    .tuple(fc.shuffledSubarray([...units], { minLength: units.length }), junk)
    .map(([shuffled, more]) => {
      const columns: (readonly Column[])[] = [...shuffled];
      for (const [at, column] of more) columns.splice(at % (columns.length + 1), 0, [column]);
      return columns.flat();
    });
}

/** Any layout, but for what is given. */
export function anyLayout(title: string, given: Partial<Layout> = {}): fc.Arbitrary<Layout> {
  const manner = (...manners: Manner[]) => fc.constantFrom<Manner>("every row", ...manners);
  return fc.constantFrom<Layout["header"]>("official", "one row", "synonyms").chain((anyHeader) => {
    const header = given.header ?? anyHeader;
    return fc
      .record({
        title: fc.constant(title),
        linesAbove: fc.nat(20),
        origin: fc.record({ row: fc.nat(400), column: fc.nat(30) }),
        header: fc.constant(header),
        columns: anyColumns(header),
        shared: fc.record({
          category: manner("first row", "merged"),
          householdId: manner("first row", "merged", "blank", "no column"),
          receipt: manner("merged"),
          signature: manner("merged"),
        }),
        numbers: fc.constantFrom<Layout["numbers"]>("numbers", "text", "full-width"),
        familiesAPage: fc.constantFrom(Infinity, 2, 3, 5),
        footer: fc.constantFrom<Layout["footer"]>("none", "sentence", "spaced"),
        blankRows: fc.boolean(),
      })
      .map((layout) => ({ ...layout, ...given }));
  });
}
