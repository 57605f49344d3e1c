/** The product's pane in WPS: one for all workbooks, each of which has a session of its own. */
import { FollowedPolicies } from "../checking";
import type { WpsBook } from "../hosts/wps/api";
import type { WpsEnvironment } from "../hosts/wps/environment";
import { Turns } from "../hosts/shared/turns";
import { isSame } from "../hosts/wps/changes";
import { WpsWorkbook } from "../hosts/wps/workbook";
import type { CalendarDate } from "../identity";
import { browserPause, type HostTheme, mountTaskpane, type ProgramTool, Session } from "../taskpane";

export interface PanesOptions {
  readonly environment: WpsEnvironment;
  readonly root: HTMLElement;
  readonly theme: HostTheme;
  readonly today: () => CalendarDate;
  /** What the pane of a workbook offers beside its pages. */
  readonly tools: (workbook: WpsWorkbook, clearMarks: () => Promise<void>) => readonly ProgramTool[];
  /** Tells the page that answers the formulas that the policies of the workbook are other ones now. */
  readonly tellPolicies: () => void;
}

interface Pane {
  readonly book: WpsBook;
  readonly session: Session;
  readonly element: HTMLElement;
  readonly close: () => void;
}

/** Shows the session of the active workbook, and hides the others. */
export class Panes {
  private panes: Pane[] = [];
  private readonly turns = new Turns();

  constructor(private readonly options: PanesOptions) {}

  /** The session of the workbook that the user is looking at. @throws {HostError} if there is none. */
  show(): Promise<Session> {
    return this.turns.take(() => this.showActive());
  }

  private async showActive(): Promise<Session> {
    this.closeGone();
    const workbook = WpsWorkbook.active(this.options.environment);
    const known = this.panes.find(({ book }) => isSame(book, workbook.book));
    const pane = known ?? (await this.open(workbook));
    for (const other of this.panes) other.element.hidden = other !== pane;
    if (known === undefined) void pane.session.open();
    return pane.session;
  }

  private async open(workbook: WpsWorkbook): Promise<Pane> {
    const followed = new FollowedPolicies({ workbook, use: this.options.tellPolicies, formulasWait: true });
    await followed.ready();
    const session = new Session({
      workbook,
      followed,
      today: this.options.today,
      pause: browserPause,
      openBeside: async (file) =>
        (await import(/* webpackChunkName: "files" */ "../hosts/file/page/beside")).openBeside(file),
    });
    const element = document.createElement("div");
    element.className = "workbook";
    this.options.root.replaceChildren(...this.panes.map((pane) => pane.element), element);
    const tools = this.options.tools(workbook, session.clearMarks);
    const mounted = mountTaskpane(element, session, { theme: this.options.theme, tools });
    const close = () => {
      session.close();
      followed.close();
      mounted.unmount();
      element.remove();
    };
    const pane = { book: workbook.book, session, element, close };
    this.panes.push(pane);
    return pane;
  }

  private closeGone(): void {
    const [open, gone] = [this.panes.filter(isOpen), this.panes.filter((pane) => !isOpen(pane))];
    for (const { close } of gone) close();
    this.panes = open;
  }
}

/** A workbook that was closed answers nothing any more. */
function isOpen({ book }: Pane): boolean {
  try {
    return Boolean(book.FullName);
  } catch {
    return false;
  }
}
