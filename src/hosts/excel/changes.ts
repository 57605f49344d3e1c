/** Follows what the user does in Excel. */
import type { Change } from "../workbook";
import { SINCE } from "./environment";
import { toHostError } from "./errors";
import type { Requests } from "./requests";

type Handler = OfficeExtension.EventHandlerResult<never>;

/**
 * Tells of the user's changes. Events name sheets by id; the names are asked for in one request for all events that
 * came while the one before was under way.
 */
export async function followChanges(
  requests: Requests,
  listener: (change: Change) => void,
): Promise<() => void> {
  let isStopped = false;
  const tell = (sheet: string | null): void => {
    if (!isStopped) listener({ sheet });
  };
  const names = new NameLookup(requests, tell);
  const stop = await requests.send((context) => register(context, requests, names, tell));
  return () => {
    isStopped = true;
    void stop();
  };
}

async function register(
  context: Excel.RequestContext,
  requests: Requests,
  names: NameLookup,
  tell: (sheet: null) => void,
): Promise<() => Promise<void>> {
  const { worksheets } = context.workbook;
  const sheetsMoved = async (): Promise<void> => tell(null);
  const sorted = async ({ worksheetId }: { worksheetId: string }): Promise<void> => names.ask(worksheetId);
  const handlers: Handler[] = [
    worksheets.onChanged.add(async ({ worksheetId, triggerSource }) => {
      // Events are off while the product writes; this is for those that come late.
      if (triggerSource !== "ThisLocalAddin") names.ask(worksheetId);
    }),
    worksheets.onAdded.add(sheetsMoved),
    worksheets.onDeleted.add(sheetsMoved),
  ];
  if (requests.supports(SINCE.sortEvents))
    handlers.push(worksheets.onRowSorted.add(sorted), worksheets.onColumnSorted.add(sorted));
  if (requests.supports(SINCE.nameEvents)) handlers.push(worksheets.onNameChanged.add(sheetsMoved));
  await context.sync();
  return async () => {
    for (const handler of handlers) handler.remove();
    // What stays registered says nothing any more.
    await context.sync().catch(() => undefined);
  };
}

/** Turns ids of sheets into names. */
class NameLookup {
  private readonly waiting = new Set<string>();
  private isAsking = false;

  constructor(
    private readonly requests: Requests,
    private readonly tell: (sheet: string | null) => void,
  ) {}

  ask(sheetId: string): void {
    this.waiting.add(sheetId);
    if (!this.isAsking) void this.run();
  }

  private async run(): Promise<void> {
    this.isAsking = true;
    // A change in a table is told by the sheet and by its table: what comes together is one change.
    await Promise.resolve();
    while (this.waiting.size > 0) {
      const ids = [...this.waiting];
      this.waiting.clear();
      const names = await this.lookUp(ids);
      for (const name of names) this.tell(name);
    }
    this.isAsking = false;
  }

  /** Null for a sheet that is gone, or if Excel does not answer: something has changed in any case. */
  private async lookUp(ids: readonly string[]): Promise<readonly (string | null)[]> {
    try {
      return await this.requests.send((context) => namesOf(context, ids));
    } catch (error) {
      toHostError(error);
      return [null];
    }
  }
}

async function namesOf(context: Excel.RequestContext, ids: readonly string[]): Promise<(string | null)[]> {
  const sheets = ids.map((id) => context.workbook.worksheets.getItemOrNullObject(id).load("name"));
  await context.sync();
  return sheets.map((sheet) => (sheet.isNullObject ? null : sheet.name));
}
