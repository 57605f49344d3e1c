/** The look of Excel around the pane. */
/// <reference types="office-js" />
import { type HostTheme, themeForBackground } from "../taskpane";

const FORCED_COLOURS = "(forced-colors: active)";

export function excelTheme(): HostTheme {
  if (window.matchMedia(FORCED_COLOURS).matches) return "highContrast";
  // Excel on the Mac and older versions do not tell; themeForBackground then says light.
  return themeForBackground(Office.context.officeTheme?.bodyBackgroundColor);
}

export function onThemeChange(listener: (theme: HostTheme) => void): void {
  window.matchMedia(FORCED_COLOURS).addEventListener("change", () => listener(excelTheme()));
}
