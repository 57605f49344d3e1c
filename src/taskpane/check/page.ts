/** The page on which the workbook is checked, mended and handed in. */
import type { PageDescription } from "../shared/page-description";
import { checkNotices } from "./check-notices";
import { CheckPage } from "./CheckPage";
import { messages } from "./messages";

export const checkPage: PageDescription = {
  id: "check",
  title: messages.title,
  View: CheckPage,
  // The ribbon's button checks too, whatever page is open.
  isCalled: ({ activity }) => activity.kind === "checking",
  notices: checkNotices,
};
