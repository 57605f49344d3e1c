/**
 * Who pays what by the policy of a region and year, as a table and as an answer for one person.
 * @jest-environment jsdom
 */
import { fireEvent, screen, within } from "@testing-library/react";
import { entitlement, fullRegionName, PolicyError, sourceText } from "../../../src/policy";
import { policies } from "../../support/read";
import { roster } from "../../support/roster";
import { axeViolations, openTab, renderPane, useLayout } from "../support/render";
import { NOTES } from "../support";

useLayout();

describe("who pays what", () => {
  const tableRows = () =>
    within(screen.getByRole("table"))
      .getAllByRole("row")
      .slice(1)
      .map((row) => ({
        head: within(row).getByRole("rowheader").textContent ?? "",
        amounts: within(row)
          .getAllByRole("cell")
          .map((cell) => cell.textContent),
      }));
  const question = () => screen.getByRole("textbox", { name: "是什么人？" });
  const ask = (who: string) => {
    fireEvent.change(question(), { target: { value: who } });
    return question().closest("div")?.parentElement?.parentElement?.textContent ?? "";
  };

  test("opens with the workbook's region", async () => {
    const { container } = await renderPane(NOTES, roster());
    await openTab("谁缴多少");
    expect(screen.getByRole("table", { name: "赫山区2024年度谁缴多少" })).toBeTruthy();
    expect(screen.getByText("依据的文件是征求意见稿，请以正式文件为准。")).toBeTruthy();
    expect(await axeViolations(container)).toEqual([]);
  });

  test("waits for a choice where the workbook names no region", async () => {
    const { container } = await renderPane(NOTES);
    await openTab("谁缴多少");
    expect(screen.queryByRole("table")).toBeNull();
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "地区" }).selectedOptions[0]?.text).toBe(
      "请选择地区",
    );
    expect(screen.getByText("想看哪里的？")).toBeTruthy();
    expect(await axeViolations(container)).toEqual([]);
  });

  test.each(policies.regions().map((region) => [region.name, region] as const))(
    "%s: every category of the policy, with amounts and source",
    async (_, region) => {
      await renderPane(NOTES);
      await openTab("谁缴多少");
      fireEvent.change(screen.getByRole("combobox", { name: "地区" }), {
        target: { value: fullRegionName(region) },
      });
      const compiled = policies.find(region.name);
      const { categories } = compiled.policy;
      const shown = tableRows();
      expect(shown).toHaveLength(categories.length);
      categories.forEach((category, i) => {
        const row = shown[i];
        expect(row?.head.startsWith(category.name)).toBe(true);
        expect(sourceText(compiled.policy, category.source).endsWith(category.source.section ?? "")).toBe(
          true,
        );
        expect(row?.head.endsWith(category.source.section ?? "")).toBe(true);
        expect(row?.amounts).toEqual(amountsOf(compiled, category.name));
      });
    },
  );

  test("answers for a person with several identities, however they are written", async () => {
    await renderPane(roster());
    await openTab("谁缴多少");
    expect(ask("低保、一级残疾人")).toContain("自己缴 0 元，资助 380 元");
    expect(ask("⑥")).toContain("自己缴 190 元，资助 190 元");
    expect(ask("困难职工")).toContain("赫山区2024年度政策里没有“困难职工”");
    expect(ask("稳定脱贫人口")).toContain("没有写资助金额");
  });
});

/** What the registry answers for the category's own name, which the formulas give too. */
function amountsOf(compiled: ReturnType<typeof policies.find>, category: string): string[] {
  try {
    const { selfPay, subsidy } = entitlement(compiled, category);
    return [selfPay, subsidy].map((yuan) => `${yuan} 元`);
  } catch (error) {
    if (error instanceof PolicyError && error.problem === "not-stated") return ["文件没写", "文件没写"];
    throw error;
  }
}
