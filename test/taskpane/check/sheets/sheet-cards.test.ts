/**
 * What the list of sheets says of a sheet that is no form.
 * @jest-environment jsdom
 */
import { gridOf } from "../../../support/grid";
import { roster } from "../../../support/roster";
import { renderPane, useLayout } from "../../support/render";

useLayout();

test("a sheet that the product wrote says so, and is not called unknown", async () => {
  const posting = gridOf("公示表\n姓名 | 证件号码（已遮盖） | 个人缴费\n王建国 | 430903********9010 | 380", {
    name: "公示表",
  });
  const { container } = await renderPane(posting, roster());
  expect(container.textContent).toContain("公示表不检查");
  expect(container.textContent).toContain("参保助手生成的报告或公示表，不检查");
  expect(container.textContent).not.toContain("认不出");
});

test("a hidden sheet is called hidden", async () => {
  const { container } = await renderPane({ ...roster(), name: "备份", isHidden: true }, roster());
  const cards = [...container.querySelectorAll("li")].map(({ textContent }) => textContent ?? "");
  expect(cards.filter((text) => text.includes("隐藏")).map((text) => text.includes("备份"))).toEqual([true]);
});
