/** Puts the pane into an element of the host's page. */
import { FluentProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { CrashGuard } from "./shell/CrashGuard";
import { TaskPane } from "./shell/TaskPane";
import type { Session } from "./session";
import type { ProgramSwitch, ProgramTool } from "./shared/program-tools";
import { fluentTheme, type HostTheme } from "./theme";

export interface MountOptions {
  readonly theme: HostTheme;
  /** What the program around the pane offers beside the workbook, whatever its ribbon does. */
  readonly tools?: readonly ProgramTool[];
  readonly switches?: readonly ProgramSwitch[];
}

export interface MountedPane {
  /** The host's look has changed. */
  setTheme(theme: HostTheme): void;
  unmount(): void;
}

/** Puts the pane into an element, which it fills. The session is the caller's: it opens and closes it. */
export function mountTaskpane(element: HTMLElement, session: Session, options: MountOptions): MountedPane {
  const root = createRoot(element);
  const setTheme = (current: HostTheme) =>
    root.render(
      <FluentProvider theme={fluentTheme(current)} lang="zh-CN" style={{ height: "100%" }}>
        <CrashGuard>
          <TaskPane session={session} tools={options.tools} switches={options.switches} />
        </CrashGuard>
      </FluentProvider>,
    );
  setTheme(options.theme);
  return { setTheme, unmount: () => root.unmount() };
}
