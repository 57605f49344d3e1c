/** What the objects of one connection share. */
import type { Book } from "./book";

/** What the objects need to know of the host beside the workbook. */
export interface Session {
  readonly book: Book;
  enableEvents: boolean;
  /** `type target` of the events that the client listens to. */
  readonly registrations: Set<string>;
  /** Whether Excel returns merged areas cut at the border of the range asked for. Nobody documents it. */
  readonly cutsMergedAreas: boolean;
}
