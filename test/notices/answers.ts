/** The right answers of each notice, written from its facts; null: nobody can say (#N/A). */
import { NA } from "../support/host";
import { serial } from "../support/serial";

type Answer = number | string | boolean | null;

/** A formula with its arguments behind the region, and what it answers: yuan, a day, or whether one can pay. */
export interface AnswerCase {
  readonly region: string;
  readonly formula: "SELFPAY" | "SUBSIDY" | "BENEFITSTART" | "CANPAY" | "QUOTA";
  /** The category, or the day. */
  readonly of: string;
  readonly paidOn?: string;
  readonly lapsed?: number;
  readonly repaid?: number;
  readonly category?: string;
  readonly right: Answer;
}

const pays = (region: string, of: string, selfPay: number | null, subsidy: number | null): AnswerCase[] => [
  { region, formula: "SELFPAY", of, right: selfPay },
  { region, formula: "SUBSIDY", of, right: subsidy },
];
const starts = (region: string, of: string, right: string | null, category?: string): AnswerCase => ({
  region,
  formula: "BENEFITSTART",
  of,
  right,
  ...(category === undefined ? {} : { category }),
});
const open = (region: string, of: string, right: boolean): AnswerCase => ({
  region,
  formula: "CANPAY",
  of,
  right,
});
const onDay = (region: string, of: string, paidOn: string, right: number | null): AnswerCase => ({
  region,
  formula: "SELFPAY",
  of,
  paidOn,
  right,
});
const lapsed = (of: string, years: number, repaid: number, right: string | null, category?: string) => ({
  ...starts("甲县", of, right, category),
  lapsed: years,
  repaid,
});

export const ANSWERS: readonly AnswerCase[] = [
  ...pays("红塔区", "普通城乡居民", 400, 0),
  ...pays("红塔区", "普通居民", 400, 0),
  ...pays("红塔区", "未纳入监测对象的脱贫户", 400, 0),
  ...pays("红塔区", "城乡特困人员", 0, 400),
  ...pays("红塔区", "特困人员", 0, 400),
  ...pays("红塔区", "孤儿", 0, 400),
  ...pays("红塔区", "重点优抚对象", 0, 400),
  ...pays("红塔区", "优抚对象", 0, 400),
  ...pays("红塔区", "民政备案救助对象", 0, 400),
  ...pays("红塔区", "计划生育特殊家庭", 0, 400),
  ...pays("红塔区", "监测对象", 220, 180),
  ...pays("红塔区", "边缘易致贫户", 220, 180),
  ...pays("红塔区", "脱贫不稳定户", 220, 180),
  ...pays("红塔区", "突发严重困难户", 220, 180),
  ...pays("红塔区", "未满18岁的农村独生子女及父母", 220, 180),
  ...pays("红塔区", "两女孩绝育父母", 220, 180),
  ...pays("红塔区", "低保对象", 280, 120),
  ...pays("红塔区", "丧失劳动能力的一二级重度残疾人", 280, 120),
  ...pays("红塔区", "低收入家庭60周岁以上老年人", 280, 120),
  ...pays("红塔区", "低收入家庭未成年人", 280, 120),
  ...pays("红塔区", "农村三级智力残疾人", 280, 120),
  ...pays("红塔区", "农村三级精神残疾人", 280, 120),
  ...pays("红塔区", "低保对象、监测对象", 220, 180),
  // Only those who lost their ability to work.
  ...pays("红塔区", "一级残疾人", null, null),
  starts("红塔区", "2026-02-25", "2026-01-01"),
  starts("红塔区", "2026-03-01", "2026-06-01"),
  starts("红塔区", "2026-02-27", null),
  onDay("红塔区", "普通居民", "2026-02-27", null),
  onDay("红塔区", "低保对象", "2025-11-01", 280),
  open("红塔区", "2025-10-09", false),
  open("红塔区", "2025-10-10", true),
  open("红塔区", "2026-02-25", true),
  { region: "红塔区", formula: "QUOTA", of: "1000", right: null },

  ...pays("龙街镇", "普通居民", 400, 0),
  ...pays("龙街镇", "特困人员", 0, 400),
  ...pays("龙街镇", "城乡低保对象", 280, 120),
  ...pays("龙街镇", "丧失劳动能力的一二级重度残疾人", 280, 120),
  ...pays("龙街镇", "农村三级精神残疾人", 280, 120),
  ...pays("龙街镇", "事实无人抚养儿童", 280, 120),
  ...pays("龙街镇", "脱贫不稳定户", 220, 180),
  ...pays("龙街镇", "边缘易致贫户", 220, 180),
  ...pays("龙街镇", "脱贫户", 355, 45),
  ...pays("龙街镇", "脱贫户、低保对象", 280, 120),
  starts("龙街镇", "2025-02-10", "2025-01-01"),
  starts("龙街镇", "2025-03-01", "2025-06-01"),
  starts("龙街镇", "2025-03-25", "2025-06-01"),
  starts("龙街镇", "2025-10-02", null),
  starts("龙街镇", "2025-11-20", null),
  open("龙街镇", "2025-02-28", false),
  open("龙街镇", "2025-03-10", true),
  open("龙街镇", "2025-06-28", false),
  onDay("龙街镇", "普通居民", "2025-03-10", 400),
  onDay("龙街镇", "普通居民", "2025-07-10", 1070),
  // What of the whole funding is paid for them, the notice does not say.
  onDay("龙街镇", "低保对象", "2025-07-10", null),
  onDay("龙街镇", "普通居民", "2025-06-28", null),

  ...pays("平滩镇", "一档", 400, 0),
  ...pays("平滩镇", "二档", 775, 0),
  ...pays("平滩镇", "普通居民", 400, 0),
  ...pays("平滩镇", "低保对象", null, null),
  { region: "平滩镇", formula: "QUOTA", of: "1000", right: null },
  starts("平滩镇", "2025-12-01", null),
  { region: "平滩镇", formula: "CANPAY", of: "2025-12-01", right: null },

  ...pays("上海市", "19-59周岁", 1040, 0),
  ...pays("上海市", "60至69岁居民", 870, 0),
  ...pays("上海市", "70岁以上", 700, 0),
  ...pays("上海市", "70周岁及以上", 700, 0),
  ...pays("上海市", "中小学生", 400, 0),
  ...pays("上海市", "大学生", 400, 0),
  ...pays("上海市", "普通居民", null, null),
  open("上海市", "2025-12-25", true),
  open("上海市", "2025-12-26", false),
  open("上海市", "2025-11-07", true),
  open("上海市", "2025-11-06", false),
  starts("上海市", "2025-12-01", "2026-01-01"),
  // Three months or more: nobody can say how many.
  { ...starts("上海市", "2025-12-01", null), lapsed: 1 },

  starts("滁州市", "2025-12-31", "2026-01-01"),
  starts("滁州市", "2026-01-01", "2026-01-02"),
  starts("滁州市", "2026-02-10", "2026-02-11"),
  starts("滁州市", "2026-05-06", null),
  starts("滁州市", "2026-05-06", "2026-05-07", "低保对象"),
  starts("滁州市", "2026-05-06", "2026-05-07", "特困人员"),
  starts("滁州市", "2026-05-06", "2026-05-07", "返贫致贫人口"),
  ...pays("滁州市", "普通居民", null, null),
  starts("滁州市", "2026-05-06", null, "新生儿"),
  open("滁州市", "2026-02-28", true),
  open("滁州市", "2026-03-01", false),

  ...pays("贵州省", "普通居民", 400, 0),
  ...pays("贵州省", "低保对象", 200, 200),
  ...pays("贵州省", "脱贫不稳定户", 200, 200),
  ...pays("贵州省", "特困人员", 0, 400),
  ...pays("贵州省", "事实无人抚养未成年人", 0, 400),
  onDay("贵州省", "普通居民", "2025-03-10", 1070),
  onDay("贵州省", "低保对象", "2025-03-10", 200),
  onDay("贵州省", "孤儿", "2025-03-10", 0),
  starts("贵州省", "2025-02-28", "2025-01-01"),
  starts("贵州省", "2025-03-10", "2025-06-08"),

  starts("甲县", "2026-02-10", "2026-05-10"),
  lapsed("2026-02-10", 1, 0, "2026-06-10"),
  lapsed("2026-02-10", 2, 2, "2026-05-10"),
  lapsed("2026-02-10", 2, 0, "2026-07-10"),
  lapsed("2026-02-10", 4, 4, "2026-08-10"),
  lapsed("2026-02-10", 4, 0, "2026-09-10"),
  lapsed("2026-02-10", 1, 0, "2026-02-10", "新生儿"),
  // In the window the national frame does not say from when they wait.
  lapsed("2025-11-10", 1, 0, null),
  lapsed("2025-11-10", 0, 0, "2026-01-01"),
];

/** What the formula is given, with the year for which the notice speaks, and what its cell is to show. */
export function asked(row: AnswerCase): { readonly args: readonly unknown[]; readonly shown: unknown } {
  const { region, formula, of, paidOn, lapsed: years, repaid, category, right } = row;
  const year = YEARS[region];
  const args = {
    SELFPAY: () => [of, region, year, paidOn === undefined ? null : serial(paidOn)],
    SUBSIDY: () => [of, region, year, paidOn === undefined ? null : serial(paidOn)],
    BENEFITSTART: () => [serial(of), region, year, years ?? null, repaid ?? null, category ?? null],
    CANPAY: () => [serial(of), region, year],
    QUOTA: () => [Number(of), 0, region, 0, year, 100],
  }[formula]();
  return { args, shown: right === null ? NA : formula === "BENEFITSTART" ? serial(String(right)) : right };
}

const YEARS: Readonly<Record<string, number>> = {
  红塔区: 2026,
  龙街镇: 2025,
  平滩镇: 2026,
  上海市: 2026,
  滁州市: 2026,
  贵州省: 2025,
  甲县: 2026,
};
