/** The page on which the sheets of the campaign are made. */
import { later } from "../shared/later";
import type { PageDescription } from "../shared/page-description";
import { messages } from "./messages";

export const collectingPage: PageDescription = {
  id: "collecting",
  title: messages.title,
  View: later(() =>
    import(/* webpackChunkName: "collecting" */ "./CollectingPage").then(
      ({ CollectingPage }) => CollectingPage,
    ),
  ),
};
