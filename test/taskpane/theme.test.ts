/**
 * The pane follows the look of the program around it, and leaves nothing behind.
 * @jest-environment jsdom
 */
import { act } from "@testing-library/react";
import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { roster } from "../support/roster";
import { fluentTheme, mountTaskpane, themeForBackground } from "../../src/taskpane";
import { MemoryWorkbook } from "../support/memory-workbook";
import { useLayout } from "./support/render";
import { sessionOf } from "./support";

useLayout();

test.each([
  ["light", webLightTheme],
  ["dark", webDarkTheme],
  ["highContrast", teamsHighContrastTheme],
] as const)("%s has Fluent's colours", (name, base) => {
  expect(fluentTheme(name).colorNeutralForeground1).toBe(base.colorNeutralForeground1);
});

test.each([
  ["#ffffff", "light"],
  ["#F3F2F1", "light"],
  ["#262626", "dark"],
  ["000000", "dark"],
  ["", "light"],
  [undefined, "light"],
])("a background of %s is %s", (colour, theme) => {
  expect(themeForBackground(colour)).toBe(theme);
});

test("mounts, follows the host's theme, and leaves nothing behind", async () => {
  const element = document.body.appendChild(document.createElement("div"));
  const session = sessionOf(new MemoryWorkbook([roster()]));
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const pane = await act(async () => mountTaskpane(element, session, { theme: "light" }));
  await act(() => session.open());
  expect(element.querySelector("[lang=zh-CN]")?.textContent).toContain("一键校验");
  await act(async () => pane.setTheme("dark"));
  expect(element.textContent).toContain("一键校验");
  await act(async () => pane.unmount());
  expect(element.childElementCount).toBe(0);
});
