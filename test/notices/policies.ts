/** What notices for 2025 and 2026 say, as policies: written from their facts, each with no more than the notice states. */
import type { PolicyInput } from "../../src/policy";

const doc = (title: string, quality: "full" | "digest" | "secondHand" = "digest") => ({ title, quality });

export const hongta: PolicyInput = {
  region: { name: "红塔区", parents: ["云南省", "玉溪市"] },
  year: 2026,
  documents: [doc("红塔区2026年度城乡居民基本医疗保险参保缴费通告")],
  standards: [{ yuan: 400 }],
  fiscalSubsidy: { yuan: 700 },
  categories: [
    { name: "普通城乡居民", members: ["未纳入监测对象的脱贫户"] },
    {
      name: "城乡特困人员",
      members: ["孤儿", "重点优抚对象", "优抚对象", "计划生育特殊家庭", "民政备案救助对象"],
      help: [{ kind: "subsidy", yuan: 400 }],
    },
    {
      name: "监测对象",
      members: [
        "脱贫不稳定户",
        "边缘易致贫户",
        "突发严重困难户",
        "未满18岁的农村独生子女及父母",
        "两女孩绝育父母",
      ],
      help: [{ kind: "subsidy", yuan: 180 }],
    },
    {
      name: "城乡低保对象",
      members: [
        "丧失劳动能力的一二级重度残疾人",
        "低收入家庭60周岁以上老年人",
        "低收入家庭未成年人",
        "农村三级智力残疾人",
        "农村三级精神残疾人",
      ],
      help: [{ kind: "subsidy", yuan: 120 }],
    },
  ],
  identities: { rule: "highestSubsidy", source: {} },
  windows: [{ from: "2025-10-10", to: "2026-02-25" }],
  benefit: { kind: "period", from: "2026-01-01", to: "2026-12-31" },
  late: { general: { kind: "wait", wait: { count: 3, unit: "month" }, from: "2026-03-01" } },
};

export const longjie: PolicyInput = {
  region: { name: "龙街镇", parents: ["云南省", "楚雄州", "大姚县"] },
  year: 2025,
  documents: [doc("龙街镇2025年度城乡居民基本医疗保险参保缴费工作实施方案")],
  standards: [{ yuan: 400 }],
  fiscalSubsidy: { yuan: 670 },
  categories: [
    { name: "特困供养人员", help: [{ kind: "subsidy", yuan: 400 }] },
    {
      name: "低保对象",
      members: [
        "丧失劳动能力的一二级重度残疾人",
        "低收入家庭60周岁以上老年人",
        "低收入家庭未成年人",
        "农村三级智力残疾人",
        "农村三级精神残疾人",
        "事实无人抚养儿童",
      ],
      help: [{ kind: "subsidy", yuan: 120 }],
    },
    {
      name: "监测对象",
      members: ["脱贫不稳定户", "边缘易致贫户", "突发严重困难户"],
      help: [{ kind: "subsidy", yuan: 180 }],
    },
    { name: "脱贫户", validity: "未纳入监测的", help: [{ kind: "subsidy", yuan: 45 }] },
  ],
  identities: { rule: "highestSubsidy", source: {} },
  windows: [
    { from: "2024-09-01", to: "2025-02-25" },
    { kind: "extended", from: "2025-03-01", to: "2025-06-25" },
    {
      kind: "extended",
      from: "2025-07-01",
      to: "2025-12-25",
      pays: [{ amount: { kind: "fullFunding" } }],
    },
  ],
  benefit: { kind: "period", from: "2025-01-01", to: "2025-12-31" },
  late: { general: { kind: "wait", wait: { count: 3, unit: "month", from: "paymentMonth" } } },
};

export const pingtan: PolicyInput = {
  region: { name: "平滩镇", parents: ["重庆市", "铜梁区"] },
  year: 2026,
  documents: [doc("平滩镇2026年度城乡居民基本医疗保险参保缴费工作方案")],
  standards: [
    { name: "一档", kind: "grade", yuan: 400 },
    { name: "二档", kind: "grade", yuan: 775 },
  ],
  fiscalSubsidy: { yuan: 700 },
  quota: { rule: { kind: "share", percent: 99, of: { other: "参保基数" }, atLeastLastYear: true } },
};

export const shanghai: PolicyInput = {
  region: { name: "上海市" },
  year: 2026,
  documents: [doc("上海市2026年城乡居民基本医疗保险参保缴费公告", "secondHand")],
  standards: [
    { name: "19—59周岁", ages: { from: 19, below: 60 }, yuan: 1040 },
    { name: "60—69周岁", ages: { from: 60, below: 70 }, yuan: 870 },
    { name: "70周岁及以上", ages: { from: 70 }, yuan: 700 },
    { name: "中小学生和婴幼儿", aliases: ["中小学生", "婴幼儿"], ages: { below: 19 }, yuan: 400 },
    { name: "大学生", yuan: 400 },
  ],
  windows: [{ from: "2025-11-07", to: "2025-12-25" }],
  benefit: { kind: "period", from: "2026-01-01", to: "2026-12-31" },
  notes: [{ text: "断缴人员等待期三个月以上" }],
};

export const chuzhou: PolicyInput = {
  region: { name: "滁州市", parents: ["安徽省"] },
  year: 2026,
  documents: [doc("滁州市2026年度城乡居民基本医疗保险参保缴费公告")],
  // The part of the notice that was seen states no standard.
  windows: [
    { from: "2025-10-15", to: "2025-12-31" },
    { kind: "extended", from: "2026-01-01", to: "2026-02-28", starts: { kind: "nextDay" } },
  ],
  benefit: { kind: "period", from: "2026-01-01", to: "2026-12-31" },
  late: {
    general: { kind: "notStated", says: "文件没有写" },
    exceptions: [
      { who: "新生儿", within: { count: 90, unit: "day" }, says: "出生90天内参保" },
      { who: "新认定的特困人员、低保对象、返贫致贫人口", starts: "nextDay" },
    ],
  },
};

const SPECIAL = ["特困人员", "孤儿", "事实无人抚养未成年人"];
const AIDED = ["低保对象", "脱贫不稳定户", "边缘易致贫户", "突发严重困难户"];

export const guizhou: PolicyInput = {
  region: { name: "贵州省" },
  year: 2025,
  documents: [doc("贵州省2025年度城乡居民基本医疗保险参保缴费", "secondHand")],
  standards: [{ yuan: 400 }],
  categories: [
    ...SPECIAL.map((name) => ({ name, help: [{ kind: "selfPay" as const, yuan: 0 }] })),
    ...AIDED.map((name) => ({ name, help: [{ kind: "selfPay" as const, yuan: 200 }] })),
  ],
  windows: [
    { from: "2024-09-23", to: "2025-02-28" },
    {
      kind: "extended",
      from: "2025-03-01",
      to: "2025-12-31",
      pays: [
        { who: ["普通居民"], amount: { kind: "yuan", yuan: 1070 } },
        { who: AIDED, amount: { kind: "yuan", yuan: 200 } },
        { who: SPECIAL, amount: { kind: "yuan", yuan: 0 } },
      ],
      starts: { kind: "wait", wait: { count: 90, unit: "day" } },
    },
  ],
  benefit: { kind: "period", from: "2025-01-01", to: "2025-12-31" },
};

/** 国办发〔2024〕38号 with a standard of 400, in a county that does not exist. */
export const frame38: PolicyInput = {
  region: { name: "甲县", parents: ["某省", "某市"] },
  year: 2026,
  documents: [
    { title: "国务院办公厅关于健全基本医疗保险参保长效机制的指导意见", number: "国办发〔2024〕38号" },
  ],
  standards: [{ yuan: 400 }],
  windows: [{ from: "2025-09-01", to: "2025-12-31" }],
  benefit: { kind: "period", from: "2026-01-01", to: "2026-12-31" },
  lapse: { fixedMonths: 3, floor: { years: 4, months: 6 }, exempt: ["新生儿"] },
};
