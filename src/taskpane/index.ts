/** The task pane, as the programs that show it use it. */
export { type MountedPane, type MountOptions, mountTaskpane } from "./mount";
export { browserPause } from "./pause";
export { Session, type SessionOptions, type SessionState } from "./session";
export { fluentTheme, type HostTheme, themeForBackground } from "./theme";
