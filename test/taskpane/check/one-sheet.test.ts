/**
 * 校验这张表, from the program's own menu: the workbook is checked, and what was found in that sheet is shown first.
 * @jest-environment jsdom
 */
import { act, fireEvent, screen } from "@testing-library/react";
import { roster } from "../../support/roster";
import { renderPane, useLayout } from "../support/render";

useLayout();

const sheetSelect = () => screen.findByRole<HTMLSelectElement>("combobox", { name: "工作表" });
const VILLAGES = ["甲村", "乙村"].map((name) => ({ ...roster({ H5: 350 }), name }));

test("only that sheet's are listed, and all again when the user wants them", async () => {
  const { session } = await renderPane(...VILLAGES);
  await act(() => session.checkSheet("乙村"));
  expect((await sheetSelect()).value).toBe("乙村");
  // The other one was checked too.
  expect(new Set(session.getSnapshot().result?.findings.map(({ sheet }) => sheet))).toEqual(
    new Set(["甲村", "乙村"]),
  );
  fireEvent.change(await sheetSelect(), { target: { value: "" } });
  await act(() => session.check());
  expect((await sheetSelect()).value).toBe("");
  await act(() => session.checkSheet("甲村"));
  expect((await sheetSelect()).value).toBe("甲村");
});
