/**
 * The sheet 参保政策 as a clerk sees it: a title, then sections, each with a heading, one line that heads its columns, and
 * its rows. Writer and reader both go by this description; a section or column that a notice has nothing for need not be there.
 */
import { labelText } from "../cell";

/** Begins a block, and is what a policy sheet is known by. */
export const TITLE = "参保政策表";
export const SHEET_NAME = "参保政策";
export const DECLARED_YEAR = "本工作簿参保年度";
export const DECLARED_YEAR_HINT = "公式没写年度时用这一年；不填时，用已经开始征缴的最近一年";
export const TITLE_HINT = "照通知填写，通知没写的不填；改动以后，公式和校验马上按新的算";

export interface Column {
  readonly title: string;
  /** Other headings for it. */
  readonly also?: RegExp;
  /** Said while one of its cells is filled in. */
  readonly note?: string;
  /** Only there if something stands in it. */
  readonly isRare?: boolean;
}

export interface Section {
  readonly title: string;
  readonly hint: string;
  readonly columns: Readonly<Record<string, Column>>;
  /** Of rows with labels in the first column: what each is called, and what is said of it. */
  readonly items?: Readonly<Record<string, Column>>;
  /** In an empty sheet, and wherever anything is stated. */
  readonly isCore?: boolean;
}

const DATE = "如 2025-10-10、2025年10月10日、2026年2月底。";
const SEVERAL = "有几个的用顿号隔开。";
const SOURCE = {
  section: { title: "依据", note: "写在文件的哪一节，如 二、（一）；可以不填。" },
  document: {
    title: "文件编号",
    note: "有几份文件时，写依据文件一节里的编号；算出自第一份的不填。",
    isRare: true,
  },
} as const;
const NOTE = { title: "说明", also: /^备注$/, note: "限制、期限等文件里的话，只作说明。" } as const;
const ITEM = {
  item: { title: "项目" },
  value: { title: "内容", also: /^(?:填写内容|数值)$/ },
  note: NOTE,
  ...SOURCE,
} as const;

const BASICS = {
  region: {
    title: "地区",
    also: /^(?:地区名称|统筹区|统筹地区|县区|县市区)$/,
    note: "文件管哪里就写哪里，写全名，如 赫山区、土沃乡。",
  },
  parents: { title: "上级地区", note: "从省写起，用顿号隔开，如 湖南省、益阳市。" },
  year: { title: "参保年度", also: /^年度$/, note: "如 2026，即 2025 年秋天收的那一年。" },
  standard: {
    title: "个人缴费标准",
    also: /^(?:缴费标准|个人标准|个人缴费)$/,
    note: "每人每年多少元，只写数字。分档次或人群的这里不填，填在“档次和人群”一节。",
  },
  fiscal: {
    title: "财政补助",
    also: /^(?:人均)?财政补助(?:标准)?$/,
    note: "每人每年多少元；文件没写就不填。",
  },
  aliases: { title: "又称", note: `这个地区平时还怎么叫。${SEVERAL}`, isRare: true },
  divisionCode: {
    title: "行政区划代码",
    note: "所在县区的六位代码，即当地身份证号的前六位；可以不填。",
    isRare: true,
  },
  covers: {
    title: "适用单位",
    also: /^适用(?:范围|地区)$/,
    note: `按这份政策的乡镇、街道。${SEVERAL}`,
    isRare: true,
  },
  basis: {
    title: "基于",
    note: "没写的按哪里的政策，如 大姚县，或 大姚县2025年度。那份政策也要在工作簿里。",
    isRare: true,
  },
  agesOn: {
    title: "年龄算到",
    note: `标准分年龄的，年龄算到哪一天；不填算到上年 12 月 31 日。${DATE}`,
    isRare: true,
  },
  identities: { title: "有几种身份的", note: "文件写了“就高”的填 就高；没写的不填，也按就高算。" },
  counts: {
    title: "完成人数算哪些人",
    note: `写 到账、全额资助、职工医保 中的几个。${SEVERAL}`,
    isRare: true,
  },
  goal: { title: "完成率目标", note: "如 95%。", isRare: true },
} as const satisfies Readonly<Record<string, Column>>;

const LAPSE = {
  fixed: { title: "固定等待", note: "如 3个月；与逾期参保的一样时不填。" },
  perYear: { title: "每断一年多等", note: "如 1个月；文件说不加的写 0个月，没写的不填。" },
  free: { title: "不加的年数", note: "断几年以内不加变动等待期，如 1年。" },
  perRepaid: { title: "每补缴一年少等", note: "如 1个月；文件没写的不填。" },
  floor: { title: "断缴多年的至少等", note: "如 4年以上6个月。" },
  exempt: { title: "哪些人不等", note: `如 新生儿、退役军人。${SEVERAL}` },
  inWindow: {
    title: "集中缴费期内缴费的",
    note: "不等；从缴费之日起等；从待遇期第一天起等。文件没写的不填。",
  },
} as const satisfies Readonly<Record<string, Column>>;

const QUOTA = {
  rule: {
    title: "任务数办法",
    note: "如 户籍人口的95%、户籍人口减去不参保的人、上年参保人数的100%、参保基数的99%、由上级下达、文件没写。",
  },
  excluded: { title: "减去哪些人", note: `相减的办法才填。${SEVERAL}` },
  least: { title: "不少于上年参保人数", note: "文件这样写的填 是。" },
  table: { title: "任务表标题", note: "文件附有分单位的任务表时，照抄标题，并填“任务表”一节。" },
} as const satisfies Readonly<Record<string, Column>>;

const FORM = {
  title: { title: "登记表标题" },
  attribute: { title: "户属性" },
  payer: { title: "资助部门" },
  column: { title: "列" },
  rows: { title: "每页行数" },
  footer: { title: "页脚" },
  signature: { title: "签字" },
  note: { title: "填表说明" },
  orientation: { title: "纸张方向" },
} as const satisfies Readonly<Record<string, Column>>;

export const SECTIONS = {
  basics: { title: "基本情况", hint: "", columns: ITEM, items: BASICS, isCore: true },
  documents: {
    title: "依据文件",
    hint: "有几份文件就写几行",
    isCore: true,
    columns: {
      title: { title: "文件标题", note: "照抄文件的标题，不写书名号。" },
      number: { title: "文号", note: "如 某政发〔2025〕8号；没有的不填。" },
      state: { title: "性质", note: "正式文件不填；或写 征求意见稿、摘要、转述。" },
      id: { title: "文件编号", note: "几份文件时用来区分，如 1、2。", isRare: true },
      issuer: { title: "发文单位", isRare: true },
      issued: { title: "发文日期", note: DATE, isRare: true },
    },
  },
  categories: {
    title: "各类人员",
    hint: "资助写 全额、200、80%、其余的80%、一档的90%、文件没写；几家分着出的，下面接着写几行，人员类别空着",
    isCore: true,
    columns: {
      name: {
        title: "人员类别",
        also: /^(?:类别|人员|人员类型|资助对象|对象类别)$/,
        note: "文件怎么叫就怎么写，一类一行。空着：上面那一类还有一笔资助。",
      },
      members: { title: "包括哪些人", note: `文件算在这一类里的人，如 孤儿。${SEVERAL}` },
      help: {
        title: "资助",
        also: /^(?:资助标准|资助金额|资助额度|资助额|资助多少|怎么资助|资助方式|资助办法)$/,
        note: "全额、200（元）、80%、其余的80%、一档的90%、不资助、文件没写。只写了个人缴多少的，这里空着，填“个人缴费”。",
      },
      selfPay: {
        title: "个人缴费",
        also: /^个人(?:缴费|自缴|缴纳)(?:金额|标准|部分|额)?$/,
        note: "每人自己缴多少元。文件写了资助多少的可以不填，填了就核对。",
      },
      payer: {
        title: "资助部门",
        also: /^(?:资助单位|出资部门|由谁出)$/,
        note: "由哪个部门出；文件没写的不填。",
      },
      ...{ section: SOURCE.section },
      aliases: { title: "又称", note: `平时、表里还怎么叫这一类人。${SEVERAL}`, isRare: true },
      fund: { title: "资金来源", also: /^资助渠道$/, note: "如 医疗救助基金、财政、村集体。", isRare: true },
      ceiling: { title: "最多资助", note: "按比例资助有上限的，写多少元。", isRare: true },
      until: { title: "资助到哪天", note: `过渡期等到哪一天为止。${DATE}`, isRare: true },
      manner: {
        title: "资助办法",
        note: "另加：与别的身份的资助加在一起；先缴后补：本人先缴全部。都不是的不填。",
        isRare: true,
      },
      unless: { title: "不含这些身份的人", note: `同时有这些身份的人不按这一类算。${SEVERAL}`, isRare: true },
      note: { ...NOTE, isRare: true },
      document: SOURCE.document,
    },
  },
  standards: {
    title: "档次和人群",
    hint: "个人缴费标准分档次、分人群的才填，一个标准一行",
    columns: {
      name: { title: "档次或人群", also: /^(?:档次|人群|名称|标准)$/, note: "如 一档、60—69周岁、大学生。" },
      yuan: { title: "个人缴费标准", also: /^(?:缴费标准|标准|金额|个人缴费)$/, note: "每人每年多少元。" },
      kind: { title: "种类", note: "本人可以选的写 档次，按年龄、学籍分的写 人群；写着“档”的不用填。" },
      ages: { title: "年龄", note: "如 60—69周岁、不满19周岁；名称里写明的不用填。" },
      aliases: { title: "又称", note: SEVERAL },
      isDefault: {
        title: "没写明的算这个",
        note: "花名册没写档次或人群的人算哪一个，写 是；都不写的，档次按最低档，人群不核对。",
      },
      fiscal: { title: "财政补助", note: "与别的不同的才填。", isRare: true },
      ...SOURCE,
    },
  },
  times: {
    title: "缴费和待遇时间",
    hint: "时段写 集中期、延长期、逾期、待遇期；逾期是都过了以后，截止日期不填",
    isCore: true,
    columns: {
      kind: { title: "时段", note: "集中期、延长期、逾期、待遇期；空着：上面那一段里另一些人缴多少。" },
      from: {
        title: "开始日期",
        also: /^(?:起止(?:日期|时间)|开始时间|从哪天)$/,
        note: `${DATE}起止可以写在这一格里。`,
      },
      to: { title: "截止日期", also: /^(?:截止时间|结束日期|到哪天)$/, note: DATE },
      days: {
        title: "每月哪几天",
        also: /^每月(?:几日|缴费日)$/,
        note: "每天都能缴的不填；如 1—25日，或 1—25日（12月为28日）。",
      },
      pays: { title: "缴多少", note: "不填按个人缴费标准；或写 全部筹资标准、1070、文件没写。" },
      who: { title: "哪些人", note: `只对一些人说的才填，写人员类别或人群。${SEVERAL}` },
      starts: {
        title: "待遇从哪天起",
        note: "集中期不填，从待遇期第一天起；别的写 缴费之日、缴费次日、次月1日、等3个月、从缴费当月起3个月、等90天、不再受理、文件没写。",
      },
      note: NOTE,
      ...SOURCE,
    },
  },
  exceptions: {
    title: "逾期参保的特殊情形",
    hint: "如新生儿、断保人员；文件没写的格子不填",
    columns: {
      who: { title: "哪些人", note: `如 新生儿。${SEVERAL}` },
      within: { title: "期限", note: "在多长时间内缴费才算，如 90天、6个月。" },
      after: { title: "从何时算起", note: "期限从什么时候算起，如 出生。" },
      starts: {
        title: "待遇从哪天起",
        note: "出生之日、缴费之日、缴费次日、次月1日、断保之日、进入机构之日。",
      },
      wait: { title: "再等多久", note: "如 30天、3个月；不用等的不填。" },
      pays: { title: "缴多少", note: "不缴费、个人缴费标准、全部筹资标准。" },
      says: { title: "文件怎么说" },
      ...SOURCE,
    },
  },
  lapse: {
    title: "断保",
    hint: "国办发〔2024〕38号：断缴过的人等待多久",
    columns: ITEM,
    items: LAPSE,
  },
  quota: { title: "任务数", hint: "", columns: ITEM, items: QUOTA },
  units: {
    title: "任务表",
    hint: "照抄文件的任务表，合计也照抄",
    columns: {
      name: { title: "单位", also: /^(?:单位名称|乡镇.{0,6}|镇街|街道|行政村|村居?|村名|县区|县市区)$/ },
      census: { title: "户籍人口", also: /^(?:20\d\d年)?户籍人口数?$/, note: "只写人数。" },
      employees: {
        title: "职工医保人数",
        also: /^(?:已?参加)?(?:城镇)?职工(?:基本)?(?:医疗?保险?)?(?:参保)?人?数$/,
        note: "只写人数；任务表没有这一列的不填。",
      },
      quota: { title: "任务数", also: /^(?:20\d\d年)?(?:度)?(?:参保)?任务数?$/, note: "只写人数。" },
      aliases: { title: "又称", note: SEVERAL, isRare: true },
    },
  },
  form: {
    title: "登记表",
    hint: "登记表给户属性、资助部门编了号（①、②……）的才填",
    columns: {
      item: { title: "项目" },
      mark: { title: "编号", note: "登记表上的编号，如 ①。" },
      name: { title: "名称", note: "编号后面的名称；户属性要写本表的人员类别。" },
      must: { title: "必填", note: "一定要填的列写 是。", isRare: true },
      above: { title: "上层表头", isRare: true },
      ...SOURCE,
    },
    items: FORM,
  },
  notes: {
    title: "备注",
    hint: "文件里别的要紧的话，一句一行",
    columns: { text: { title: "内容" }, ...SOURCE },
  },
} as const satisfies Readonly<Record<string, Section>>;

export type SectionKey = keyof typeof SECTIONS;
export const SECTION_KEYS = Object.keys(SECTIONS) as SectionKey[];
export type ColumnKey<K extends SectionKey> = keyof (typeof SECTIONS)[K]["columns"] & string;
export type ItemKey<K extends SectionKey> = (typeof SECTIONS)[K] extends { items: infer I }
  ? keyof I & string
  : never;

/** Widths of the sheet's columns in characters. */
export const COLUMN_WIDTHS = [20, 26, 24, 14, 16, 22, 20, 14, 12, 14, 12, 16, 24, 10];

/** What cells offer to choose from; anything that the reader knows may be typed all the same. */
export const CHOICES: Readonly<Partial<Record<SectionKey, Readonly<Record<string, readonly string[]>>>>> = {
  documents: { state: ["正式文件", "征求意见稿", "摘要", "转述"] },
  categories: { help: ["全额", "不资助", "文件没写"], manner: ["另加", "先缴后补"] },
  standards: { kind: ["档次", "人群"], isDefault: ["是"] },
  times: {
    kind: ["集中期", "延长期", "逾期", "待遇期"],
    pays: ["个人缴费标准", "全部筹资标准", "文件没写"],
    starts: [
      "待遇期第一天",
      "缴费之日",
      "缴费次日",
      "次月1日",
      "等3个月",
      "从缴费当月起3个月",
      "等90天",
      "不再受理",
      "文件没写",
    ],
  },
  exceptions: {
    starts: ["出生之日", "缴费之日", "缴费次日", "次月1日", "断保之日", "进入机构之日"],
    pays: ["不缴费", "个人缴费标准", "全部筹资标准"],
  },
  form: { item: Object.values(FORM).map(({ title }) => title), must: ["是"] },
};

const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

/** `三、各类人员`: by its place on the sheet. */
export function headingOf(key: SectionKey, place: number): string {
  return `${NUMERALS[place] ?? ""}、${SECTIONS[key].title}`;
}

const byTitle = new Map(SECTION_KEYS.map((key) => [labelText(SECTIONS[key].title), key]));

/** 四、 (四) 4. 第四部分 */
const NUMBERED =
  /^第?[一二三四五六七八九十\d]{1,3}(?:部分|节|章)?[、.,:]?|^\([一二三四五六七八九十\d]{1,3}\)/;

/** The section that a heading opens, whatever number stands before it. */
export function sectionOf(heading: unknown): SectionKey | undefined {
  return byTitle.get(withoutBrackets(heading).replace(NUMBERED, ""));
}

export function isNumbered(heading: unknown): boolean {
  return NUMBERED.test(labelText(heading));
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

function withoutBrackets(value: unknown): string {
  const text = labelText(value);
  // （三） before a heading is its number.
  return `${text.slice(0, 1)}${text.slice(1).replace(/\([^()]*\)/g, "")}`.replace(/[:：]$/, "");
}

/** The label of a row or a column without spaces, stars and what stands in brackets: `资助（元）` is `资助`. */
export function bareLabel(value: unknown): string {
  return labelText(value)
    .replace(/\([^()]*\)/g, "")
    .replace(/[:：]$/, "");
}

/** 本工作簿参保年度, also 本工作簿的参保年度, and with 薄 for 簿. */
export function isDeclaredYear(label: unknown): boolean {
  return /^本工作[簿薄]的?参保年度$/.test(bareLabel(label));
}

const HINTS = new Set(
  [TITLE_HINT, DECLARED_YEAR_HINT, ...Object.values(SECTIONS).map(({ hint }) => hint)]
    .filter((hint) => hint !== "")
    .map(labelText),
);

/** Whether a cell holds what the layout itself says there. */
export function isHint(value: unknown): boolean {
  return HINTS.has(labelText(value));
}
