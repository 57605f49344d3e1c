/**
 * What the page says where the add-in does not come: it is ready at once, and after twenty seconds says why it may not be.
 * @jest-environment jsdom
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const html = readFileSync(join(__dirname, "../../src/excel/taskpane.html"), "utf8");

function open(prepare: () => void = () => undefined): void {
  jest.useFakeTimers();
  Reflect.deleteProperty(window, "Office");
  document.body.innerHTML = /<body>([\s\S]*)<\/body>/.exec(html)?.[1] ?? "";
  prepare();
  jest.isolateModules(() => void jest.requireActual("../../src/excel/opening"));
}
afterEach(() => jest.useRealTimers());

const shown = (): string => document.getElementById("root")?.textContent ?? "";

test("it comes before Office's own script, and says that it is starting", () => {
  const scripts = [...html.matchAll(/<script src="([^"]+)"/g)].map(([, src]) => src);
  expect(scripts).toEqual(["opening.js", "office-js/office.js"]);
  open();
  expect(shown()).toBe("参保助手正在启动……");
  jest.advanceTimersByTime(19_000);
  expect(shown()).toBe("参保助手正在启动……");
});

test.each<[string, () => void, string]>([
  ["office.js did not come", () => undefined, "没有读到 office.js"],
  ["Excel does not answer", () => Object.assign(window, { Office: {} }), "Excel 一直没有回应"],
])("after twenty seconds: %s", (_, prepare, why) => {
  open(prepare);
  jest.advanceTimersByTime(20_000);
  expect(shown()).toContain(why);
});

test("a script that this browser cannot read is named", () => {
  open(() => Object.assign(window, { Office: {} }));
  window.dispatchEvent(new ErrorEvent("error", { message: "SyntaxError: invalid group specifier name" }));
  jest.advanceTimersByTime(20_000);
  expect(shown()).toContain("WebView2");
  expect(shown()).toContain("SyntaxError: invalid group specifier name");
});

test("where the pane is there by then, nothing is said", () => {
  open();
  document.getElementById("root")?.replaceChildren("面板");
  jest.advanceTimersByTime(20_000);
  expect(shown()).toBe("面板");
});
