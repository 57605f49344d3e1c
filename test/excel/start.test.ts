/**
 * What `app.ts` does before Microsoft's client when Excel is busy at its start, or when a button is what started it.
 * @jest-environment jsdom
 */
import { setImmediate } from "node:timers";
import { TextEncoder } from "node:util";
import type { Grid } from "../../src/forms";
import { Book } from "../support/excel-host/book";
import { ExcelHost, type HostOptions } from "../support/excel-host/host";
import { gridOf } from "../support/excel-host/open";
import { policySheet } from "../support/policy-sheet";
import { useLayout } from "../taskpane/support/render";

useLayout();

Object.assign(globalThis, { setImmediate, TextEncoder });

/** 赫山区 2024 with a standard of 400: 低保对象 pay 200 instead of 190. */
const DEARER = { B2: null, B5: "赫山区", B6: "湖南省、益阳市", B8: "430903", B9: 2024 };
const VILLAGE = gridOf("村", [["姓名"]]);

type Answer = (...args: unknown[]) => unknown;
type Button = (event: { completed(): void }) => void;

/** Excel with these sheets, and the page whose script has just run. */
function load(
  sheets: readonly Grid[],
  prepare: (host: ExcelHost) => void = () => undefined,
  options: HostOptions = {},
) {
  const host = new ExcelHost(new Book("花名册.xlsx", sheets), options);
  prepare(host);
  const buttons = new Map<string, Button>();
  const functions = new Map<string, Answer>();
  const behaviours: string[] = [];
  const { newContext } = host.environment();
  const bag = host.properties();
  const saveAsync = (done: (result: object) => void) =>
    void bag.save().then(() => done({ status: "succeeded" }));
  const remove = (name: string) => bag.set(name, null);
  Object.assign(globalThis, {
    Office: {
      onReady: (ready: (info: object) => void) => Promise.resolve().then(() => ready({ host: "Excel" })),
      context: {
        requirements: { isSetSupported: (_: string, wanted: string) => host.supports(wanted) },
        document: { settings: { get: bag.get, set: bag.set, remove, saveAsync } },
      },
      actions: { associate: (name: string, button: Button) => void buttons.set(name, button) },
      addin: {
        showAsTaskpane: async () => undefined,
        getStartupBehavior: async () => "None",
        setStartupBehavior: async (behaviour: string) => void behaviours.push(behaviour),
      },
      StartupBehavior: { load: "Load" },
    },
    CustomFunctions: {
      associate: (id: string, answer: Answer) => void functions.set(id, answer),
      Error: class extends Error {
        constructor(
          readonly code: string,
          message: string,
        ) {
          super(message);
        }
      },
      ErrorCode: { notAvailable: "#N/A" },
    },
    Excel: {
      RequestContext: function () {
        return newContext();
      },
    },
  });
  document.body.innerHTML = '<div id="root">参保助手正在启动……</div>';
  const noListener = () => undefined;
  const query = { matches: false, addEventListener: noListener, removeEventListener: noListener };
  window.matchMedia = () => query as unknown as MediaQueryList;
  jest.isolateModules(() => void jest.requireActual("../../src/excel/app"));
  const ask = async (...args: unknown[]): Promise<unknown> => {
    try {
      return await functions.get("SELFPAY")?.(...args);
    } catch (error) {
      return String(error);
    }
  };
  return { host, buttons, behaviours, ask };
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const LOW_INCOME = [[["低保对象"]], "赫山区", 2024] as const;
const page = (): string => document.body.textContent ?? "";

async function until(holds: () => boolean, ms = 4_000): Promise<void> {
  for (let waited = 0; !holds() && waited < ms; waited += 20) await wait(20);
  expect(holds()).toBe(true);
}

test("buttons are known when the page's scripts have run, before any request", () => {
  const { buttons, host } = load([VILLAGE]);
  expect([[...buttons.keys()].sort(), host.syncs]).toEqual([
    ["checkSheet", "checkWorkbook", "clearMarks"],
    0,
  ]);
});

test("the user types into a cell while the add-in starts: it says so, formulas wait, and all is there afterwards", async () => {
  const { host, ask, buttons } = load(
    [VILLAGE, policySheet(DEARER)],
    (excel) => (excel.isEditingCell = true),
  );
  let answer: unknown = "none yet";
  void ask(...LOW_INCOME).then((given) => (answer = given));
  let completed = 0;
  buttons.get("checkWorkbook")?.({ completed: () => void completed++ });
  await until(() => page().includes("编辑单元格"), 6_000);
  expect([page().includes("正在启动"), answer, completed]).toEqual([true, "none yet", 0]);
  host.isEditingCell = false; // presses Enter
  await until(() => answer !== "none yet", 6_000);
  expect(answer).toEqual([[200]]);
  await until(() => completed === 1);
  expect(page()).toContain("一键校验");
}, 20_000);

test("an Excel that is too old: no formula answers by a policy that the workbook may not have", async () => {
  const { ask } = load([VILLAGE, policySheet(DEARER)], undefined, { version: "1.8" });
  expect(await ask(...LOW_INCOME)).toContain("版本太旧");
  expect(page()).toContain("再试一次");
});

test("what went wrong at the start is tried again by the button on the page", async () => {
  const { host, ask } = load([VILLAGE, policySheet(DEARER)], (excel) => {
    for (let request = 1; request <= 3; request++) excel.refuse(request, "GeneralException");
  });
  expect(await ask(...LOW_INCOME)).toContain("请稍后重试");
  document.querySelector<HTMLButtonElement>("#root button")?.click();
  await until(() => page().includes("一键校验"));
  expect(await ask(...LOW_INCOME)).toEqual([[200]]);
  // What they answered before was no amount: they are computed anew.
  expect(host.book.calculations).toBeGreaterThan(0);
});

test("a workbook with our formulas loads the add-in from now on; one without is left alone", async () => {
  const { behaviours, ask } = load([VILLAGE]);
  await until(() => page().includes("一键校验"));
  expect(behaviours).toEqual([]);
  expect(await ask(...LOW_INCOME)).toEqual([[190]]);
  await until(() => behaviours.length > 0);
  await ask(...LOW_INCOME);
  expect(behaviours).toEqual(["Load"]);
});

test("the pane opens with the workbook if the user wants it", async () => {
  const { host } = load([VILLAGE]);
  await until(() => page().includes("自动打开面板"));
  const box = () => document.querySelector<HTMLInputElement>("footer input[type=checkbox]");
  box()?.click();
  await until(() => host.book.properties["Office.AutoShowTaskpaneWithDocument"] === true);
  await until(() => box()?.checked === true);
  box()?.click();
  await until(() => !("Office.AutoShowTaskpaneWithDocument" in host.book.properties));
});
