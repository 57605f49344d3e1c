/** Fluent's look for the look of the program around the pane. */
import { teamsHighContrastTheme, type Theme, webDarkTheme, webLightTheme } from "@fluentui/react-components";

export type HostTheme = "light" | "dark" | "highContrast";

/** Chinese fonts of Windows, macOS and Linux behind the Latin one, so that no glyph falls back to a Japanese form. */
const FONTS =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

const BASES: Readonly<Record<HostTheme, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  highContrast: teamsHighContrastTheme,
};

export function fluentTheme(theme: HostTheme): Theme {
  return { ...BASES[theme], fontFamilyBase: FONTS };
}

/** The theme that fits a background colour (`#rrggbb`), as hosts report theirs; light where it is no colour. */
export function themeForBackground(colour: string | undefined): "light" | "dark" {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour ?? "");
  if (match === null) return "light";
  const [red = 255, green = 255, blue = 255] = match.slice(1).map((part) => parseInt(part, 16));
  // How bright the eye takes the colours to be (ITU-R BT.601).
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
}
