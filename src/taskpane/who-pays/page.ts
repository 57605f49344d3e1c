/** The page that tells who pays what, and takes the workbook's own policies in and out. */
import type { PageDescription } from "../shared/page-description";
import { messages } from "./messages";
import { remarkOnPolicySheet } from "./policy-sheet-remark";
import { WhoPaysPage } from "./WhoPaysPage";

export const whoPaysPage: PageDescription = {
  id: "who-pays",
  title: messages.title,
  View: WhoPaysPage,
  remarkOn: remarkOnPolicySheet,
};
