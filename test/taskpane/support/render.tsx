/** Renders the pane under jsdom, where nothing has a size: lists are given one, so that rows come into being. */
import { FluentProvider } from "@fluentui/react-components";
import {
  act,
  configure,
  fireEvent,
  render,
  type RenderResult,
  screen,
  waitFor,
} from "@testing-library/react";
import axe from "axe-core";
import type { Grid } from "../../../src/forms";
import { LazyResult } from "../../../src/taskpane/check/CheckPage";
import { TaskPane } from "../../../src/taskpane/shell/TaskPane";
import type { Session } from "../../../src/taskpane/session";
import { fluentTheme } from "../../../src/taskpane/theme";
import { MemoryWorkbook } from "../../support/memory-workbook";
import { sessionOf } from "./index";

const PAGE_HEIGHT = 4_000;

// A slow machine is no failure.
configure({ asyncUtilTimeout: 20_000 });

export interface RenderedPane extends RenderResult {
  readonly session: Session;
  readonly workbook: MemoryWorkbook;
}

/** Call once in a test file. */
export function useLayout(): void {
  // As it is there by the time that a check has ended.
  beforeAll(() => LazyResult.ahead());
  beforeAll(() => {
    class NoObserver {
      observe() {}
      unobserve() {}
      disconnect() {}
    }
    Object.assign(globalThis, { ResizeObserver: NoObserver });
    Object.defineProperties(HTMLElement.prototype, {
      clientHeight: { configurable: true, get: () => PAGE_HEIGHT },
      clientWidth: { configurable: true, get: () => 320 },
      offsetHeight: { configurable: true, get: () => 60 },
    });
    // As in a pane that the user works in; jsdom forgets the focus with the element that had it.
    document.hasFocus = () => true;
    HTMLElement.prototype.scrollTo = () => {};
  });
}

export async function renderPane(...sheets: readonly Grid[]): Promise<RenderedPane> {
  const workbook = new MemoryWorkbook(sheets);
  const session = sessionOf(workbook);
  const result = renderSession(session);
  await act(() => session.open());
  return { ...result, session, workbook };
}

export function renderSession(session: Session): RenderResult {
  return render(
    <FluentProvider theme={fluentTheme("light")}>
      <TaskPane session={session} />
    </FluentProvider>,
  );
}

/** Opens a page of the pane, and waits until it is fetched. */
export async function openTab(name: string): Promise<void> {
  await act(async () => void fireEvent.click(screen.getByRole("tab", { name })));
  await waitFor(() => expect(screen.queryByText("正在打开…")).toBeNull());
}

/** Names of the rules of axe that the page breaks. Colours are judged in a browser: here there are none. */
export async function axeViolations(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
