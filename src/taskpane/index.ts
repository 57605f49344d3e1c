/** The pane, as the programs that show it know it. */
export { applyChoice, CHOICES_KEY, parseChoices } from "./choices";
export { type MountedPane, type MountOptions, mountTaskpane } from "./mount";
export { browserPause } from "./pause";
export { createSession, type Session, type SessionOptions, type SessionState } from "./session";
export { fluentTheme, type HostTheme, themeForBackground } from "./theme";
