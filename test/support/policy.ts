/** A policy of a county that does not exist, complete and without a mistake, for tests that change one thing in it. */
import { parsePolicy, type Policy } from "../../src/policy";

const source = { section: "一" };

const GOOD = {
  region: { name: "甲县", divisionCode: "430903", parents: ["某省", "某市"], aliases: [] },
  year: 2024,
  documents: [
    { id: "notice", title: "通知", number: null, issuer: "甲县", issued: "2023-08-31", draft: false },
    { id: "annex", title: "附件", number: "甲〔2023〕1号", issuer: "甲县", issued: null, draft: true },
  ],
  standard: { yuan: 380, source },
  fiscalSubsidy: null,
  categories: [
    { name: "普通居民", assist: { kind: "none" }, source },
    {
      name: "特困人员",
      members: ["孤儿"],
      assist: { kind: "full" },
      source: { ...source, document: "annex" },
    },
    { name: "低保对象", aliases: ["困难户"], assist: { kind: "rate", percent: 80 }, source },
    { name: "监测对象", assist: { kind: "subsidy", yuan: 280 }, unless: ["低保对象"], source },
    { name: "残疾人", assist: { kind: "selfPay", yuan: 100 }, source },
    { name: "优抚对象", assist: { kind: "notStated", says: "按原政策执行" }, source },
  ],
  identities: { rule: "highestSubsidy", source: null },
  quota: {
    rule: { kind: "assigned", says: "由县里下达", source },
    table: {
      title: "任务分解表",
      units: [
        { name: "东镇", quota: 100 },
        { name: "西镇", aliases: ["西部镇"], quota: 200 },
      ],
      printedTotal: { quota: 300 },
      source,
    },
  },
  collection: {
    windows: [{ from: "2023-09-01", to: "2023-12-31", days: { first: 1, last: 25 } }],
    source,
  },
  benefit: { kind: "period", from: "2024-01-01", to: "2024-12-31", source },
  late: { general: { kind: "wait", days: 90, source }, exceptions: [] },
  form: {
    title: "登记表",
    attributes: [
      { mark: "①", name: "普通居民" },
      { mark: "②", name: "特困人员" },
    ],
    payers: [
      { mark: "①", name: "县民政局" },
      { mark: "②", name: "县财政局" },
    ],
    source,
  },
};

export type Path = readonly (string | number)[];

/** What stands in the file instead of a field that was left out. */
export const MISSING = Symbol("missing");

/** The data of the good file with some fields replaced, added or left out. */
export function policyData(...changes: readonly (readonly [path: Path, value: unknown])[]): unknown {
  const data: unknown = JSON.parse(JSON.stringify(GOOD));
  for (const [path, value] of changes) change(data, path, value);
  return data;
}

function change(data: unknown, path: Path, value: unknown): void {
  const key = path[path.length - 1];
  let parent = data as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) parent = parent[step] as Record<string | number, unknown>;
  if (key === undefined) throw new Error("nothing to change");
  if (value === MISSING) Reflect.deleteProperty(parent, key);
  else parent[key] = value;
}

/** The good policy with some fields replaced. */
export function madePolicy(...changes: readonly (readonly [path: Path, value: unknown])[]): Policy {
  return parsePolicy(policyData(...changes), "test.json");
}
