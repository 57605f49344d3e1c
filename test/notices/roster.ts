/** Rosters of the notices: rows as a village writes them, with columns for grade, group and day of payment where a row has any. */
import { builtInPolicies, PolicyRegistry } from "../../src/policy";
import { ownPolicies, readPolicySheet } from "../../src/forms/policy-sheet";
import type { Grid } from "../../src/forms";
import { gridOf } from "../support/grid";
import { idNumber } from "../support/id-numbers";
import { SHEETS } from "./clerks-sheets";

/** What only some rosters have a column for, with its heading. */
const FURTHER = { grade: "参保档次", group: "人群", paidOn: "缴费日期" } as const;

export type Row = readonly [
  category: string,
  born: string,
  paid: number | null,
  subsidy: number,
  further?: Readonly<Partial<Record<keyof typeof FURTHER, string>>> | undefined,
];

export const policySheetOf = (region: string): Grid => gridOf(SHEETS[region] ?? "", { name: "参保政策" });

export const policies = new PolicyRegistry(builtInPolicies).withWorkbook(
  ownPolicies(Object.keys(SHEETS).flatMap((region) => readPolicySheet(policySheetOf(region)) ?? [])).policies,
);

export const titleOf = (region: string, year: number) => `${region}${year}年度城乡居民医保参保登记表`;

/** The title in row 1, the headings in row 2, E the payments and F the subsidies. */
export function rosterOf(title: string, rows: readonly Row[]): Grid {
  const keys = (Object.keys(FURTHER) as (keyof typeof FURTHER)[]).filter((key) =>
    rows.some(([, , , , further]) => further?.[key] !== undefined),
  );
  const header = [
    "户属性",
    "户主关系",
    "姓名",
    "身份证号",
    "实交额",
    "资助额",
    ...keys.map((key) => FURTHER[key]),
  ];
  const lines = rows.map(([category, born, paid, subsidy, further], i) => [
    category,
    "户主",
    `王建${"国军民华平"[i % 5] ?? ""}`,
    `'${idNumber(born, 901 + i * 2)}`,
    paid ?? "",
    subsidy,
    ...keys.map((key) => further?.[key] ?? ""),
  ]);
  return gridOf([title, header.join("|"), ...lines.map((line) => line.join("|"))].join("\n"), {
    name: "花名册",
  });
}
