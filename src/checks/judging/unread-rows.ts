/** Rows that speak of more people than could be read, on rosters, lists and among payments alike. */
import type { PersonList, Payments, Roster, UnreadRow } from "../../forms";
import type { Examination, RosterPass, Tell } from "../rule";

interface UnreadFacts {
  readonly unread: UnreadRow;
}

export const unreadRows: Examination<UnreadFacts> = {
  roster: ({ form }, tell) => passOver(form, tell),
  list: ({ form }, tell) => passOver(form, tell),
};

function passOver(form: Roster | PersonList | Payments, tell: Tell<UnreadFacts>): RosterPass {
  return {
    finish() {
      for (const row of form.unreadRows) tell("unread", row);
    },
  };
}
