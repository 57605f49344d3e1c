/** The columns of a breakdown table, and the words that name them. */
import { labelText } from "../cell";
import type { UnitField } from "../columns/fields";

export type { UnitField } from "../columns/fields";

const WORDS: Readonly<Record<Exclude<UnitField, "otherExcluded">, string>> = {
  unit:
    "单位 单位名称 乡镇 乡(镇) 乡镇(街道) 乡镇(街道、园区) 乡(镇、街道) 乡镇街道 镇街 镇办 街道 村 村名 项目村 村别 村居 村(居) 村(社区) " +
    "行政村 村委会 社区 社区(村) 名称 乡镇名称 辖区 征缴单位",
  census:
    "户籍人口 户籍人口数 户籍人数 户籍总人口 户籍总人数 户籍人口总数 总人口 总人口数 人口数 人口总数 常住人口 常住人口数",
  employees:
    "职工医保 职工医保人数 已参加职工医保人数 参加职工医保人数 已参加职工医保 参加职工医保 职工参保人数 职工医保参保人数 职工医疗保险人数 " +
    "参加职工医疗保险人数 在单位参加五险人员 参加五险人数 在单位参加五险人数",
  quota:
    "任务数 参保任务数 征缴任务 征缴任务数 参保任务 目标任务 目标任务数 参保目标 参保计划数 计划数 参保缴费任务数 " +
    "居民医保任务数 城乡居民医保任务数 任务人数 计划参保人数",
};

/** How many there are, or how many are to be: beside 已参保人数 or 参保率 it is no 任务数. */
const LOOSE_QUOTA = /^(?:城乡)?居民(?:医保)?参保人数$|^参保人数$/;

const OTHER_EXCLUDED =
  /^(全额资助|(?:高校|在校|在读|高校在[校读])?大?(?:中专)?学生|高校|现役|义务兵|士兵|在部队服现役|服现役|服役|服刑|在押|监狱服刑|其他(不参保|扣除|减除|应减|免缴))/;

/** Whoever is insured through an employer, however it is put. */
const EMPLOYEES = /职工(基本)?(医保|医疗|参保)|参保职工|职工保险|城镇职工|^职保|参加了?五险/;

const fieldByWord = new Map<string, UnitField>(
  Object.entries(WORDS).flatMap(([field, words]) =>
    words.split(" ").map((word): [string, UnitField] => [word, field as UnitField]),
  ),
);

/** 职工医保参保率: no number of persons. */
const SHARE = /[率%]|占比|比例/;

/** The field that a heading names: `2024年 城乡居民\n参保人数` is the quota whatever the year. */
export function unitFieldOf(value: unknown): UnitField | undefined {
  const label = labelText(value).replace(/^(20)?\d\d年度?/, "");
  if (label === "" || label.length > 24) return undefined;
  const bare = label.replace(/\((人|户|人数|单位:人)\)|[:.。]/g, "");
  const field = fieldByWord.get(bare);
  if (field !== undefined || SHARE.test(bare)) return field;
  if (LOOSE_QUOTA.test(bare)) return "quota";
  if (EMPLOYEES.test(bare)) return "employees";
  return OTHER_EXCLUDED.test(bare) ? "otherExcluded" : undefined;
}

/** Whether a heading tells how far the work has come. */
export function isOfProgress(value: unknown): boolean {
  return /^(?:已|实际|累计|本期|本周)(?:参保|缴费|完成|到账)|(?:参保|完成|缴费|征缴)率|进度|排名|未参保|未缴/.test(
    labelText(value),
  );
}

export function isLooseQuota(value: unknown): boolean {
  return LOOSE_QUOTA.test(
    labelText(value)
      .replace(/^(20)?\d\d年度?/, "")
      .replace(/\([^)]{0,9}\)/g, ""),
  );
}
