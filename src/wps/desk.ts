import { FollowedPolicies } from "../checking";
import type { WpsBook } from "../hosts/wps/api";
import type { WpsEnvironment } from "../hosts/wps/environment";
import { isSame } from "../hosts/wps/changes";
import { WpsWorkbook } from "../hosts/wps/workbook";
import type { CalendarDate } from "../identity";
import { browserPause, type HostTheme, mountTaskpane, Session } from "../taskpane";

export interface DeskOptions {
  readonly environment: WpsEnvironment;
  readonly root: HTMLElement;
  readonly theme: HostTheme;
  readonly today: () => CalendarDate;
  /** Tells the page that answers the formulas that the policies of the workbook are other ones now. */
  readonly tellPolicies: () => void;
}

interface Place {
  readonly book: WpsBook;
  readonly session: Session;
  readonly element: HTMLElement;
  readonly close: () => void;
}

/** There is one pane for all workbooks: each has a session of its own, and that of the active one is shown. */
export class Desk {
  private places: Place[] = [];
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: DeskOptions) {}

  /** The session of the workbook that the user is looking at. @throws {HostError} if there is none. */
  show(): Promise<Session> {
    const turn = this.last.then(() => this.showActive());
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async showActive(): Promise<Session> {
    this.closeGone();
    const workbook = WpsWorkbook.active(this.options.environment);
    const known = this.places.find(({ book }) => isSame(book, workbook.book));
    const place = known ?? (await this.open(workbook));
    for (const other of this.places) other.element.hidden = other !== place;
    if (known === undefined) void place.session.open();
    return place.session;
  }

  private async open(workbook: WpsWorkbook): Promise<Place> {
    const followed = new FollowedPolicies({ workbook, use: this.options.tellPolicies, formulasWait: true });
    await followed.ready();
    const session = new Session({ workbook, followed, today: this.options.today, pause: browserPause });
    const element = document.createElement("div");
    element.className = "workbook";
    this.options.root.replaceChildren(...this.places.map((place) => place.element), element);
    const pane = mountTaskpane(element, session, { theme: this.options.theme });
    const close = () => {
      session.close();
      followed.close();
      pane.unmount();
      element.remove();
    };
    const place = { book: workbook.book, session, element, close };
    this.places.push(place);
    return place;
  }

  private closeGone(): void {
    const [open, gone] = [this.places.filter(isOpen), this.places.filter((place) => !isOpen(place))];
    for (const { close } of gone) close();
    this.places = open;
  }
}

/** A workbook that was closed answers nothing any more. */
function isOpen({ book }: Place): boolean {
  try {
    return Boolean(book.FullName);
  } catch {
    return false;
  }
}
