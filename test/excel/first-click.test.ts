/** Microsoft's own client for Excel on Windows, started by a click on a ribbon button: the click arrives, and the button comes back. */
import { setTimeout as wait } from "node:timers/promises";
import { ExcelForWindows } from "../support/excel-host/excel-for-windows";
import { startClient } from "../support/excel-host/desktop";

test("the click that starts the add-in is answered once there is a session, and the button is given back", async () => {
  const excel = new ExcelForWindows("checkWorkbook");
  const calls: string[] = [];
  let first!: typeof import("../../src/excel/first");
  const { Office } = await startClient(excel, (office) => {
    Object.assign(globalThis, { Office: office });
    // The script's first statement; all the rest of it comes after Excel has listened.
    jest.isolateModules(() => (first = jest.requireActual("../../src/excel/first")));
  });
  await Office.onReady();
  await wait(50);
  expect([calls, excel.completed]).toEqual([[], []]);
  const command = (name: string) => async () => void calls.push(name);
  first.answerButtons(async () => ({
    check: command("check"),
    checkActiveSheet: command("sheet"),
    clearMarks: command("clear"),
  }));
  await wait(20);
  expect([calls, excel.completed]).toEqual([["check"], ["cmd-1"]]);
  excel.press("clearMarks");
  excel.press("checkSheet");
  await wait(20);
  expect(calls.slice(1).sort()).toEqual(["clear", "sheet"]);
  expect(excel.completed.sort()).toEqual(["cmd-1", "cmd-2", "cmd-3"]);
});
