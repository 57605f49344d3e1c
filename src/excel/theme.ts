/** The look of Excel around the pane. */
/// <reference types="office-js" />
import { type HostTheme, themeForBackground } from "../taskpane";

const FORCED_COLOURS = "(forced-colors: active)";
/** Excel tells nobody when its theme changes; only Outlook has an event for that. */
const LOOK_MS = 2_000;

export function excelTheme(): HostTheme {
  if (window.matchMedia(FORCED_COLOURS).matches) return "highContrast";
  return themeForBackground(background());
}

/** Excel on the Mac and older versions do not tell, or throw: no look is worth a pane that does not start. */
function background(): string | undefined {
  try {
    return Office.context.officeTheme?.bodyBackgroundColor;
  } catch {
    return undefined;
  }
}

export function onThemeChange(listener: (theme: HostTheme) => void): void {
  let shown = excelTheme();
  const look = (): void => {
    const now = excelTheme();
    if (now === shown) return;
    shown = now;
    listener(now);
  };
  window.matchMedia(FORCED_COLOURS).addEventListener("change", look);
  window.addEventListener("focus", look);
  setInterval(look, LOOK_MS);
}
