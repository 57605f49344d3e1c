/** Every text of the pane in one object, for tests that go through several pages. */
import { messages as handingIn } from "../../src/handing-in";
import { messages as check } from "../../src/taskpane/check/messages";
import { messages as ticks } from "../../src/taskpane/check/ticks/messages";
import { messages as collecting } from "../../src/taskpane/collecting/messages";
import { messages as rules } from "../../src/taskpane/rules/messages";
import { messages as shared } from "../../src/taskpane/shared/messages";
import { messages as whoPays } from "../../src/taskpane/who-pays/messages";

export const messages = {
  ...shared,
  ...check,
  ...whoPays,
  collecting,
  ticks,
  rules,
  progress: { ...shared.progress, ...check.progress },
  verdict: handingIn.verdict,
  pages: { check: check.title, collecting: collecting.title, policy: whoPays.title, rules: rules.title },
};
