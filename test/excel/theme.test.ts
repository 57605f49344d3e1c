/**
 * The pane follows Excel's theme while it is open, though Excel tells of no change.
 * @jest-environment jsdom
 */
import { excelTheme, onThemeChange } from "../../src/excel/theme";

let background: string | undefined;
let isForced = false;

beforeEach(() => {
  [background, isForced] = ["#ffffff", false];
  jest.useFakeTimers();
  window.matchMedia = () =>
    ({ matches: isForced, addEventListener: () => undefined }) as unknown as MediaQueryList;
  Object.assign(globalThis, {
    Office: {
      context: {
        get officeTheme() {
          if (background === undefined) throw new Error("not on this platform");
          return { bodyBackgroundColor: background };
        },
      },
    },
  });
});
afterEach(() => jest.useRealTimers());

test("a change is noticed, once, soon or when the user comes back", () => {
  const heard: string[] = [];
  onThemeChange((theme) => heard.push(theme));
  jest.advanceTimersByTime(10_000);
  expect(heard).toEqual([]);
  background = "#262626";
  jest.advanceTimersByTime(2_000);
  background = "#ffffff";
  window.dispatchEvent(new Event("focus"));
  isForced = true;
  jest.advanceTimersByTime(4_000);
  expect(heard).toEqual(["dark", "light", "highContrast"]);
});

test("an Excel that does not tell its theme, or throws, gets a light pane", () => {
  background = undefined;
  expect(excelTheme()).toBe("light");
});
