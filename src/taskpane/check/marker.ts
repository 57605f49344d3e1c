/** Shows findings as marks in the sheets, and takes the marks away. */
import { CheckCancelled, runInSlices } from "../../checks";
import type { Mark, Workbook } from "../../hosts/workbook";
import { buildMarks } from "./marks";
import type { CheckResult } from "./check-result";
import type { SessionState } from "../state";

/** What marking needs of the session. */
export interface MarkingSession {
  readonly workbook: Workbook;
  readonly pause: () => Promise<void>;
  readonly state: () => Pick<SessionState, "marksShown" | "result">;
  readonly set: (change: { readonly marksShown: boolean }) => void;
  /** Tells the user if it fails. */
  readonly attempt: (action: () => Promise<void>) => Promise<boolean>;
}

export class Marker {
  /** Marks are set one after the other: the last wish is what the sheet shows in the end. */
  private marking: Promise<void> = Promise.resolve();

  constructor(private readonly session: MarkingSession) {}

  async show(marksShown: boolean): Promise<void> {
    const before = this.session.state().marksShown;
    this.session.set({ marksShown });
    await this.apply(before);
  }

  /** After a check: the marks are those of the new result. */
  async follow(): Promise<void> {
    if (this.session.state().marksShown) await this.apply(false);
  }

  /** `before`: what the switch goes back to if the program refuses. */
  private apply(before: boolean): Promise<void> {
    const { workbook, state, set, attempt } = this.session;
    const { marksShown, result } = state();
    const isOutdated = () => state().marksShown !== marksShown || state().result !== result;
    this.marking = this.marking.then(async () => {
      if (isOutdated()) return;
      const done = await attempt(async () => {
        if (!marksShown) return workbook.clearMarks();
        const marks = await this.marks(result, isOutdated);
        if (marks !== null) await workbook.setMarks(marks);
      });
      if (!done && !isOutdated()) set({ marksShown: before });
    });
    return this.marking;
  }

  /** Null where something else is wanted by now. */
  private async marks(result: CheckResult | null, isCancelled: () => boolean): Promise<Mark[] | null> {
    try {
      return await runInSlices(buildMarks(result?.findings ?? []), {
        pause: this.session.pause,
        isCancelled,
      });
    } catch (error) {
      if (error instanceof CheckCancelled) return null;
      throw error;
    }
  }
}
