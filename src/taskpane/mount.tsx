/** Puts the pane into an element of the host's page. */
import { FluentProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { CrashGuard } from "./shell/CrashGuard";
import { TaskPane } from "./shell/TaskPane";
import type { Session } from "./session";
import { fluentTheme, type HostTheme } from "./theme";

export interface MountOptions {
  readonly theme: HostTheme;
}

export interface MountedPane {
  /** The host's look has changed. */
  setTheme(theme: HostTheme): void;
  unmount(): void;
}

/** Puts the pane into an element, which it fills. The session is the caller's: it opens and closes it. */
export function mountTaskpane(element: HTMLElement, session: Session, { theme }: MountOptions): MountedPane {
  const root = createRoot(element);
  const setTheme = (current: HostTheme) =>
    root.render(
      <FluentProvider theme={fluentTheme(current)} lang="zh-CN" style={{ height: "100%" }}>
        <CrashGuard>
          <TaskPane session={session} />
        </CrashGuard>
      </FluentProvider>,
    );
  setTheme(theme);
  return { setTheme, unmount: () => root.unmount() };
}
