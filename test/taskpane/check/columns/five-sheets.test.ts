/**
 * As a new user would, with the pane alone: sheets whose headings say nothing come to a full check through 每列是什么.
 * @jest-environment jsdom
 */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { Grid } from "../../../../src/forms";
import { gridOf } from "../../../support/grid";
import { findingsOf } from "../../support";
import { renderPane, type RenderedPane, useLayout } from "../../support/render";

useLayout();

/** What the user looks at, and chooses: `E列：实交额`. */
interface Told {
  readonly columns: Readonly<Record<string, string>>;
  /** 这张表是什么, where it has to be chosen. */
  readonly use?: string;
}

const TITLE = "赫山区2024年度城乡居民基本医疗保险参保缴费花名册";

/** 王建国 has paid 350 instead of 380, and both amounts have no heading that says so. */
const ROSTER = gridOf(
  `${TITLE}
  A列|B列|C列|D列|E列|F列
  1|普通居民|王建国|430903197003109010|350|0
  2|低保对象|李秀英|43090319720815902X|190|190`,
  { name: "花名册" },
);
/** A spreadsheet has made the numbers to figures: nothing shows that they are any. */
const SPOILT = gridOf(
  `${TITLE}
  字段1|字段2|字段3|字段4
  普通居民|王建国|4.30903E+17|380
  普通居民|李秀英|43090319720815902X|380`,
  { name: "二组" },
);
/** 李秀英 is on 低保, and stands on the roster as 普通居民. */
const LIST = gridOf("Column1|Column2\n李秀英|43090319720815902X\n王建国|430903197003109010", {
  name: "Sheet3",
});
const PLAIN = gridOf(
  `${TITLE}
  户属性|姓名|身份证号|实交额|资助额
  普通居民|李秀英|43090319720815902X|380|0
  低保对象|王建国|430903197003109010|190|190`,
  { name: "花名册" },
);
/** The last character of 李秀英's number is wrong. */
const PAYMENTS = gridOf(
  `项目1|项目2|项目3|项目4
  王建国|430903197003109010|380|2023-10-08
  李秀英|430903197208159021|380|2023-10-08`,
  { name: "Sheet4" },
);
/** 950 and 1900 are not 2851. */
const BREAKDOWN = gridOf(
  `A列|B列|C列|D列
  1|泉交河镇|1000|950
  2|沧水铺镇|2000|1900
  合计||3000|2851`,
  { name: "Sheet5" },
);

async function tell(sheet: string, { columns, use }: Told): Promise<void> {
  fireEvent.click(screen.getByRole("button", { name: `看看“${sheet}”每列是什么` }));
  const page = await screen.findByRole("region", { name: `“${sheet}”每列是什么` });
  const choose = async (select: HTMLElement, label: string) => {
    const option = within(select)
      .getAllByRole<HTMLOptionElement>("option", { hidden: true })
      .find(({ textContent }) => textContent === label);
    if (option === undefined) throw new Error(`${label} is not offered`);
    await act(async () => void fireEvent.change(select, { target: { value: option.value } }));
    await waitFor(() => expect(within(page).queryByRole("progressbar")).toBeNull());
  };
  for (const [column, what] of Object.entries(columns))
    await choose(within(page).getByRole("combobox", { name: `“${column}”是什么` }), what);
  if (use !== undefined)
    await choose(within(page).getByRole("combobox", { name: `“${sheet}”是什么表` }), use);
  fireEvent.click(within(page).getByRole("button", { name: "返回" }));
}

async function check({ session }: RenderedPane): Promise<void> {
  fireEvent.click(screen.getByRole("button", { name: "一键校验" }));
  await waitFor(() => expect(session.getSnapshot().report).not.toBeNull());
  await waitFor(() => expect(session.getSnapshot().activity.kind).toBe("idle"));
}

function kindsIn({ session }: RenderedPane): string[] {
  return (session.getSnapshot().sheets ?? []).map(({ kind }) => kind);
}

const A_ROSTER: Told = {
  columns: { B列: "户属性", C列: "姓名", D列: "身份证号", E列: "实交额", F列: "资助额" },
};

test.each<[string, Grid[], string, Told, string, string[]]>([
  ["a roster", [ROSTER], "花名册", A_ROSTER, "roster", ["amount-selfpay E3", "amount-sum E3"]],
  [
    "a roster with numbers that are spoilt",
    [SPOILT],
    "二组",
    { columns: { 字段1: "户属性", 字段2: "姓名", 字段3: "身份证号", 字段4: "实交额" } },
    "roster",
    ["id-as-number C3"],
  ],
  [
    "a department's list",
    [LIST, PLAIN],
    "Sheet3",
    { columns: { Column1: "姓名", Column2: "身份证号" }, use: "低保名单" },
    "list",
    ["subsidy-missed E3"],
  ],
  [
    "payments",
    [PAYMENTS],
    "Sheet4",
    { columns: { 项目1: "姓名", 项目2: "身份证号", 项目3: "实交额", 项目4: "缴费日期" }, use: "缴费明细" },
    "payments",
    ["id-checksum B3"],
  ],
  [
    "a breakdown table",
    [BREAKDOWN],
    "Sheet5",
    { columns: { B列: "单位名称", C列: "户籍人口", D列: "任务数" } },
    "breakdown",
    ["total-mismatch D4"],
  ],
])("%s", async (_, sheets, name, told, kind, findings) => {
  const pane = await renderPane(...sheets);
  await tell(name, told);
  expect(kindsIn(pane)[0]).toBe(kind);
  await check(pane);
  expect(findingsOf(pane.session)).toEqual(findings);
});
