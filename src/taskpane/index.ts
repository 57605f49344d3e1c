/** The task pane, as the programs that show it use it. */
export { mountTaskpane } from "./mount";
export { browserPause } from "./shared/pause";
export type { ProgramSwitch, ProgramTool } from "./shared/program-tools";
export { Session } from "./session";
export { fluentTheme, type HostTheme, themeForBackground } from "./theme";
