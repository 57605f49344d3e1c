/**
 * What a list is for can be set in the pane, and is kept with the sheet's other choices.
 * @jest-environment jsdom
 */
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { LIST_ROLE_IDS, listRole } from "../../../../src/forms";
import {
  applyChoice,
  CHOICES_KEY,
  parseChoices,
  withRegion,
  withUse,
  withYear,
} from "../../../../src/checking";
import { gridOf } from "../../../support/grid";
import { ID, list } from "../../../support/lists";
import { policies, read } from "../../../support/read";
import { roster } from "../../../support/roster";
import { axeViolations, renderPane, useLayout } from "../../support/render";
import { checked, findingsOf, NOTES, opened } from "../../support";

useLayout();

const NAMELESS = list("Sheet2", ["张桂兰", "王建国"], "民政所提供");
/** Called like a list, and with a column of money: taken for a roster. */
const LIKE_A_ROSTER = gridOf(
  `低保名单\n姓名|身份证号|实交金额\n王建国|${ID.王建国}|350\n张桂兰|${ID.张桂兰}|350`,
  {
    name: "低保名单",
  },
);
const select = (sheet: string) =>
  screen.getByRole<HTMLSelectElement>("combobox", { name: `“${sheet}”是什么表` });
const chosenLabel = (sheet: string) => select(sheet).selectedOptions[0]?.textContent;

describe("the card of a list", () => {
  test("says what was recognised, or that it has to be chosen", async () => {
    const { container } = await renderPane(roster(), list("职工医保", ["王建国"]), NAMELESS, NOTES);
    expect(chosenLabel("职工医保")).toBe("职工医保名单（识别）");
    expect(chosenLabel("Sheet2")).toBe("认不出是什么名单");
    expect(screen.getAllByText("选好是什么名单，才能与花名册比对")).toHaveLength(1);
    expect(screen.queryByRole("combobox", { name: "“花名册”是什么表" })).toBeNull();
    expect(await axeViolations(container)).toEqual([]);
  });

  test("offers every role there is, a roster, payments, and nothing", async () => {
    await renderPane(NAMELESS);
    const values = [...select("Sheet2").options].map(({ value }) => value);
    const roles = LIST_ROLE_IDS.filter((id) => id !== "none");
    expect(values).toEqual(["", ...roles, "roster", "payments", "none"]);
  });

  test("a choice holds, and is kept in the workbook", async () => {
    const { workbook, session } = await renderPane(roster(), NAMELESS);
    fireEvent.change(select("Sheet2"), { target: { value: "lowIncome" } });
    await waitFor(() => expect(chosenLabel("Sheet2")).toBe("低保名单"));
    expect(screen.queryByText("选好是什么名单，才能与花名册比对")).toBeNull();
    await waitFor(() => expect(workbook.settings.get(CHOICES_KEY)).toBe('{"Sheet2":{"use":"lowIncome"}}'));
    fireEvent.change(select("Sheet2"), { target: { value: "" } });
    await waitFor(() => expect(workbook.settings.has(CHOICES_KEY)).toBe(false));
    expect(session.getSnapshot().sheets).toMatchObject([{}, { chosenUse: null, kind: "list" }]);
  });

  test("a roster that is called like a list can be made one", async () => {
    const { session } = await renderPane(roster(), LIKE_A_ROSTER);
    expect(chosenLabel("低保名单")).toBe("花名册（识别）");
    fireEvent.change(select("低保名单"), { target: { value: "lowIncome" } });
    await waitFor(() => expect(session.getSnapshot().sheets).toMatchObject([{}, { kind: "list" }]));
  });
});

describe("the check goes by what was chosen", () => {
  const lists = (session: Parameters<typeof findingsOf>[0]) =>
    findingsOf(session).filter((found) => /subsidy-missed|subsidy-wrong|employee-insured/.test(found));

  test("before and after", async () => {
    const { session } = await checked(roster(), NAMELESS);
    expect(lists(session)).toEqual([]);
    await session.setUse("Sheet2", "lowIncome");
    expect(session.getSnapshot().stale).toBe("settings");
    await session.check();
    expect(lists(session)).toEqual(["subsidy-missed I5"]);
    await session.setUse("Sheet2", "employees");
    await session.check();
    expect(lists(session)).toEqual(["employee-insured F5", "employee-insured F8"]);
    await session.setUse("Sheet2", "none");
    await session.check();
    expect(lists(session)).toEqual([]);
  });

  test("it beats what the name says", async () => {
    const { workbook, session } = await opened(roster(), list("低保名单", ["张桂兰", "王建国"]));
    workbook.change();
    await session.setUse("低保名单", "census");
    await session.check();
    expect(lists(session)).toEqual([]);
  });

  test("a list that was taken for a roster makes nobody a duplicate any more", async () => {
    const { session } = await checked(roster(), LIKE_A_ROSTER);
    expect(findingsOf(session).some((found) => found.startsWith("id-duplicate"))).toBe(true);
    await session.setUse("低保名单", "lowIncome");
    await session.check();
    expect(findingsOf(session)).toEqual(["subsidy-missed I5"]);
  });
});

describe("choices that were saved", () => {
  test("before there were roles still load", () => {
    const choices = parseChoices(
      '{"花名册":{"region":"湖南省益阳市赫山区","year":2024},"二组":{"year":2023}}',
    );
    expect([...choices]).toEqual([
      ["花名册", { region: "湖南省益阳市赫山区", year: 2024 }],
      ["二组", { year: 2023 }],
    ]);
  });

  test("with a use that this version does not know: the sheet is what it looks like", () => {
    const choices = parseChoices('{"低保名单":{"use":"students","year":2024}}');
    const form = applyChoice(read(list("低保名单", ["张桂兰"])), choices.get("低保名单"), policies);
    expect(form).toMatchObject({ kind: "list", role: listRole("lowIncome"), heading: { year: 2024 } });
  });

  test.each(["constructor", "toString", "__proto__"])("the use %s is none", (use) => {
    const form = applyChoice(read(NAMELESS), { use }, policies);
    expect(form).toMatchObject({ kind: "list", role: null });
  });

  test("one choice leaves the others alone", () => {
    const all = { region: "甲", year: 2024, use: "census" };
    expect(withRegion(all, null)).toEqual({ year: 2024, use: "census" });
    expect(withYear(all, 2025)).toEqual({ region: "甲", year: 2025, use: "census" });
    expect(withUse(all, null)).toEqual({ region: "甲", year: 2024 });
  });

  test("a use says nothing about sheets that do not hold people", () => {
    expect(applyChoice(read(NOTES), { use: "census" }, policies)).toMatchObject({ kind: "unknown" });
  });
});
