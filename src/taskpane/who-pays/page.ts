/** The page that tells who pays what, and takes the workbook's own policies in and out. */
import { later } from "../shared/later";
import type { PageDescription } from "../shared/page-description";
import { messages } from "./messages";
import { remarkOnPolicySheet } from "./policy-sheet-remark";

export const whoPaysPage: PageDescription = {
  id: "who-pays",
  title: messages.title,
  View: later(() =>
    import(/* webpackChunkName: "who-pays" */ "./WhoPaysPage").then(({ WhoPaysPage }) => WhoPaysPage),
  ),
  remarkOn: remarkOnPolicySheet,
};
