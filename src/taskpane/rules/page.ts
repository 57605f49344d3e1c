/** The page with the catalogue of rules. */
import type { PageDescription } from "../shared/page-description";
import { messages } from "./messages";
import { RulesPage } from "./RulesPage";

export const rulesPage: PageDescription = {
  id: "rules",
  title: messages.title,
  View: RulesPage,
  isFocusable: true,
};
