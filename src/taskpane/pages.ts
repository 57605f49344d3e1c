/** The pages of the pane in the order of their tabs. A page is described in its own folder, and listed here. */
import { checkPage } from "./check/page";
import { collectingPage } from "./collecting/page";
import { rulesPage } from "./rules/page";
import type { PageDescription } from "./shared/page-description";
import { whoPaysPage } from "./who-pays/page";

/** The first one is open at the beginning. */
export const PAGES: readonly [PageDescription, ...PageDescription[]] = [
  checkPage,
  collectingPage,
  whoPaysPage,
  rulesPage,
];
