/** The page with the catalogue of rules. */
import { later } from "../shared/later";
import type { PageDescription } from "../shared/page-description";
import { messages } from "./messages";

export const rulesPage: PageDescription = {
  id: "rules",
  title: messages.title,
  View: later(() => import(/* webpackChunkName: "rules" */ "./RulesPage").then(({ RulesPage }) => RulesPage)),
  isFocusable: true,
};
