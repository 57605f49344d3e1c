/** Columns headed by a kind of people (是否低保, 特困人员), which 是, √ or a day says of somebody. */
import { kindsIn } from "../list-kinds";
import { labelText } from "../cell";
import type { Claim } from "./assign";
import { bareHeading } from "./meaning";
import type { Profile } from "./values";

export interface MarkColumn {
  readonly column: number;
  /** The kind, as a category is written: 低保. */
  readonly names: string;
}

const ASKS = /^(?:是否|是不是|属于|是否属于|是否为|是否享受|享受|纳入|是否纳入)/;
const ENDING = /(?:认定|纳入|享受)?(?:标志|标识|情况|时间|日期)?(?:对象)?$/;
/** 低保证号, 低保金额, 残疾等级: about such people, and not whether somebody is one. */
const ABOUT =
  /资助|代缴|补助|号|金|额|等级|级别|类别|类型|部门|单位|标准|原因|电话|地址|姓名|人数|户数|关系|名称|监护/;
const LONGEST = 20;

export function marksIn(
  labels: readonly string[],
  claims: ReadonlyMap<number, Claim>,
  profileAt: (column: number) => Profile,
): MarkColumn[] {
  return labels.flatMap((label, column): MarkColumn[] => {
    const bare = bareHeading(label);
    if (bare === "" || bare.length > LONGEST || claims.has(column) || ABOUT.test(bare)) return [];
    const names = bare.replace(ASKS, "").replace(ENDING, "");
    if (kindsIn(names).size === 0) return [];
    const { filled, answers, days, categories } = profileAt(column);
    return filled === 0 || answers + days + categories >= filled * 0.5 ? [{ column, names }] : [];
  });
}

const YES = /^(?:是的?|有|属于|享受|[√✓✔☑●○vy]|yes|1|已纳入|已认定)$/i;
const DAY = /^(?:19|20)\d\d[-./年]?\d{0,2}/;

/** Whether the cell says that the person is of the column's kind. `isDay`: it is shown as one. */
export function isMarked(text: string, names: string): boolean {
  const label = labelText(text);
  if (label === "") return false;
  return YES.test(label) || DAY.test(label) || label === names || /^\d{5}$/.test(label);
}
