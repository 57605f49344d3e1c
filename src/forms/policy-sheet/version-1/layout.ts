/**
 * The sheet 参保政策 as a clerk sees it: a title, then sections, each with a heading, one line that heads its columns and
 * its rows. The writer and the reader both go by this description. A sheet may hold several such blocks, one below the
 * other, for several regions or years.
 */
import { labelText } from "../../cell";

export const SHEET_NAME = "参保政策";
export const DECLARED_YEAR_HINT = "公式没写年度时用这一年；不填时，用已经开始征缴的最近一年";

export interface Column {
  readonly title: string;
  /** Position from the column of the title. The reader goes by the heading, and by this where there is none. */
  readonly at: number;
  /** Other headings that documents' own tables have. */
  readonly also?: RegExp;
  /** What a merged cell holds is that of its first row, and not of each. */
  readonly isOfOneRow?: boolean;
}

export interface Section {
  readonly title: string;
  readonly hint: string;
  readonly columns: Readonly<Record<string, Column>>;
  /** Labels of its rows with what to fill in; null for a table, whose rows are the user's. */
  readonly rows: Readonly<Record<string, RowLabel>> | null;
  /** Blank rows below the last one, for what may be added. */
  readonly spare: number;
  /** The first column whose texts may need several lines; others run on over the blank cells beside them. */
  readonly wrapsFrom: number | null;
}

interface RowLabel {
  readonly label: string;
  readonly hint: string;
}

/** Columns of single statements: what, its value, how to fill it in. */
const ITEM = { item: { title: "项目", at: 0 }, value: { title: "内容", at: 1 } } as const;
/** Where hints stand, beside headings of sections as well. */
export const HINT_COLUMN = 3;
const HINT = { title: "填写提示", at: HINT_COLUMN } as const;
/** Where a statement stands. Always in the same columns, so that the printed sheet reads as one table. */
const SOURCE = { section: { title: "依据", at: 9 }, document: { title: "文件编号", at: 10 } } as const;
const NOTE = { title: "说明", at: 8, also: /^备注$/ } as const;

export const LINES = {
  region: {
    name: { label: "地区", hint: "文件管哪里就写哪里，写全名，如 赫山区、土沃乡" },
    parents: { label: "上级地区", hint: "从省写起，用顿号隔开，如 湖南省、益阳市" },
    aliases: { label: "又称", hint: "平时还怎么叫；没有就不填" },
    divisionCode: { label: "行政区划代码", hint: "所在县区的六位代码，即当地身份证号的前六位" },
    year: { label: "参保年度", hint: "如 2025，即 2024 年秋天收的那一年" },
  },
  amounts: {
    standard: { label: "个人缴费标准", hint: "每人每年多少元，只写数字" },
    fiscalSubsidy: { label: "人均财政补助", hint: "每人每年多少元；文件没写就不填" },
    identities: { label: "有几种身份的", hint: "就高；文件没有写这一条的，依据不填" },
  },
  quota: {
    rule: {
      label: "任务数办法",
      hint: "数值：按比例的写 95% 这样的数，相减的写要减去哪些人",
    },
    table: { label: "任务表标题", hint: "文件附有分单位的任务表时，照抄标题，并填下一节" },
  },
  form: {
    title: { label: "登记表标题", hint: "" },
    attribute: { label: "户属性", hint: "" },
    payer: { label: "资助部门", hint: "" },
  },
} as const;

export const SECTIONS = {
  region: {
    title: "地区和年度",
    hint: "",
    columns: { ...ITEM, hint: HINT },
    rows: LINES.region,
    spare: 0,
    wrapsFrom: null,
  },
  documents: {
    title: "依据文件",
    hint: "有几份文件就写几行。下面各处“文件编号”不填的，都算出自第一份",
    columns: {
      id: { title: "文件编号", at: 0 },
      title: { title: "文件标题", at: 1 },
      issuer: { title: "发文单位", at: 6 },
      number: { title: "文号", at: 8 },
      issued: { title: "发文日期", at: 9 },
      draft: { title: "征求意见稿", at: 10 },
    },
    rows: null,
    spare: 0,
    wrapsFrom: null,
  },
  amounts: {
    title: "缴费标准",
    hint: "“依据”写在文件的哪一节，如 二、（一）",
    columns: { ...ITEM, hint: HINT, note: NOTE, ...SOURCE },
    rows: LINES.amounts,
    spare: 0,
    wrapsFrom: 8,
  },
  categories: {
    title: "各类人员缴多少",
    hint: "照文件的说法选“怎么资助”：定额写资助多少元，按比例写 80%，只写了个人缴多少的填“个人缴费”",
    columns: {
      name: { title: "人员类别", at: 0, also: /^(?:类别|人员|人员类型|资助对象|对象类别)$/ },
      kind: { title: "怎么资助", at: 1, also: /^资助(?:方式|办法|类型)$/ },
      amount: { title: "资助多少", at: 2, also: /^资助(?:标准|金额|额度|额)$/ },
      selfPay: { title: "个人缴费", at: 3, also: /^个人(?:缴费|自缴|缴纳)(?:金额|标准|部分|额)?$/ },
      payer: { title: "资助部门", at: 4, also: /^(?:资金来源|资助单位|资助渠道|出资部门)$/ },
      aliases: { title: "又称", at: 5 },
      members: { title: "包括哪些人", at: 6 },
      unless: { title: "不含这些身份的人", at: 7 },
      note: NOTE,
      ...SOURCE,
    },
    rows: null,
    spare: 1,
    wrapsFrom: 0,
  },
  quota: {
    title: "任务数",
    hint: "",
    columns: { ...ITEM, detail: { title: "数值", at: 2 }, hint: HINT, note: NOTE, ...SOURCE },
    rows: LINES.quota,
    spare: 0,
    wrapsFrom: 8,
  },
  units: {
    title: "任务表",
    hint: "照抄文件的任务表，合计也照抄；文件没有任务表的，这一节不填",
    columns: {
      name: {
        title: "单位",
        at: 0,
        also: /^(?:单位名称|乡镇.{0,6}|镇街|街道|行政村|村居?|村名|县区|县市区)$/,
      },
      census: { title: "户籍人口", at: 1, also: /^(?:20\d\d年)?户籍人口数?$/, isOfOneRow: true },
      employees: {
        title: "职工医保人数",
        at: 2,
        also: /^(?:已?参加)?(?:城镇)?职工(?:基本)?(?:医疗?保险?)?(?:参保)?人?数$/,
        isOfOneRow: true,
      },
      quota: { title: "任务数", at: 3, also: /^(?:20\d\d年)?(?:度)?(?:参保)?任务数?$/, isOfOneRow: true },
      aliases: { title: "又称", at: 5 },
    },
    rows: null,
    spare: 1,
    wrapsFrom: null,
  },
  windows: {
    title: "集中缴费期",
    hint: "分几段就写几行；每月只开放几天的填后两格，如 1 和 25；依据只写在第一行",
    columns: {
      from: { title: "开始日期", at: 0 },
      to: { title: "截止日期", at: 1 },
      first: { title: "每月从几日", at: 2 },
      last: { title: "到几日", at: 3 },
      note: NOTE,
      ...SOURCE,
    },
    rows: null,
    spare: 1,
    wrapsFrom: 8,
  },
  benefit: {
    title: "待遇享受期",
    hint: "文件没有写日期的，日期不填，在“说明”里写文件是怎么说的",
    columns: {
      from: { title: "开始日期", at: 0 },
      to: { title: "截止日期", at: 1 },
      note: NOTE,
      ...SOURCE,
    },
    rows: null,
    spare: 0,
    wrapsFrom: 8,
  },
  late: {
    title: "逾期参保",
    hint: "过了集中缴费期才来缴费的：要等几天，还是不再受理；不再受理或没写的，“说明”里写文件怎么说",
    columns: {
      kind: { title: "办法", at: 0 },
      days: { title: "等待天数", at: 1 },
      note: NOTE,
      ...SOURCE,
    },
    rows: null,
    spare: 0,
    wrapsFrom: 8,
  },
  exceptions: {
    title: "逾期参保的特殊情形",
    hint: "如新生儿、断保人员；期限写 90天 或 6个月，文件没写的格子不填",
    columns: {
      who: { title: "哪些人", at: 0 },
      within: { title: "期限", at: 1 },
      after: { title: "从何时算起", at: 2 },
      starts: { title: "待遇从哪天起", at: 3 },
      waitDays: { title: "再等几天", at: 4 },
      pays: { title: "缴多少", at: 5 },
      says: { title: "文件怎么说", at: 8 },
      ...SOURCE,
    },
    rows: null,
    spare: 1,
    wrapsFrom: 0,
  },
  form: {
    title: "登记表",
    hint: "登记表给户属性、资助部门编了号（①、②……）的才填",
    columns: {
      kind: { title: "项目", at: 0 },
      mark: { title: "编号", at: 1 },
      name: { title: "名称", at: 2 },
      ...SOURCE,
    },
    rows: null,
    spare: 1,
    wrapsFrom: 8,
  },
  notes: {
    title: "备注",
    hint: "文件里别的要紧的话，一句一行",
    columns: { text: { title: "内容", at: 0 }, ...SOURCE },
    rows: null,
    spare: 1,
    wrapsFrom: 9,
  },
} as const satisfies Readonly<Record<string, Section>>;

export type SectionKey = keyof typeof SECTIONS;
export const SECTION_KEYS = Object.keys(SECTIONS) as SectionKey[];
export type ColumnKey<K extends SectionKey> = keyof (typeof SECTIONS)[K]["columns"];

const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

/** `四、各类人员缴多少`. */
export function headingOf(key: SectionKey): string {
  return `${NUMERALS[SECTION_KEYS.indexOf(key)] ?? ""}、${SECTIONS[key].title}`;
}

const byTitle = new Map(SECTION_KEYS.map((key) => [labelText(SECTIONS[key].title), key]));

/** 四、 (四) 4. 第四部分 */
const NUMBERED = /^第?[一二三四五六七八九十\d]+(?:部分|节|章)?[、.,:]?/;

/** The section that a heading opens, whatever number stands before it. */
export function sectionOf(heading: unknown): SectionKey | undefined {
  return byTitle.get(bareLabel(heading).replace(NUMBERED, ""));
}

/** The same of a line: 备注 with a text beside it, and no number before it, is a remark on the table above. */
export function sectionOfLine(cells: readonly unknown[]): SectionKey | undefined {
  const key = sectionOf(cells[0]);
  if (key !== "notes" || NUMBERED.test(bareLabel(cells[0]))) return key;
  return cells.slice(1).some((cell) => labelText(cell) !== "" && !isHint(key, cell)) ? undefined : key;
}

/** Whether a cell holds what the layout says of a section or of one of its rows. */
export function isHint(key: SectionKey, value: unknown): boolean {
  const { hint, rows } = SECTIONS[key];
  const lines: Readonly<Record<string, RowLabel>> = rows ?? {};
  return [hint, ...Object.values(lines).map((line) => line.hint)].some(
    (text) => labelText(text) === labelText(value),
  );
}

/** `参保政策表`, also with the region before it or in brackets behind it. */
export function isTitle(value: unknown): boolean {
  return /^(参保政策|[^,、。:;“”]{0,24}参保政策表)(\([^()]*\))?$/.test(labelText(value));
}

const TOTAL =
  /^(?:.{0,12}(?:合计|总计|共计|累计|汇总)数?|全[省市县区旗乡镇村](?:总数|任务数?|共.*)?|总数|总人数|总)$/;

/** The row that bears the printed total of the units. */
export function isTotal(value: unknown): boolean {
  return TOTAL.test(bareLabel(value));
}

/** A sum of some of the units. */
export function isSubtotal(value: unknown): boolean {
  return /小计$/.test(bareLabel(value));
}

/** The label of a row or a column without spaces, stars and what stands in brackets: `资助多少（元）` is `资助多少`. */
export function bareLabel(value: unknown): string {
  return labelText(value)
    .replace(/\([^()]*\)/g, "")
    .replace(/[:：]$/, "");
}

/** 本工作簿参保年度, also 本工作簿的参保年度, and with 薄 for 簿. */
export function isDeclaredYear(label: unknown): boolean {
  return /^本工作[簿薄]的?参保年度$/.test(bareLabel(label));
}
