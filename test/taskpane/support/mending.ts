/** A session over a workbook that keeps what is written, and rosters with what can be mended. */
import type { Grid } from "../../../src/forms";
import { Session } from "../../../src/taskpane/session";
import { Kept, KeptWorkbook } from "../../mending/support";
import { roster } from "../../support/roster";
import { policies } from "../../support/read";
import { pause, TODAY } from "./index";

/** 10:32 on the day of the check, where the test runs. */
export const NOW = new Date(TODAY.year, TODAY.month - 1, TODAY.day, 10, 32).getTime();

const WANG = "430903197003109010";
/** Three cells that can be mended: a number with a space before it, an amount, a subsidy that is blank. */
export function mendable(name = "花名册"): Grid {
  return roster({ 王建国的身份证号: ` ${WANG}`, 王建国的实交额: 350, 张桂兰的资助额: null }, { name });
}

/** A program that the user works in: it tells of what they type, and can be told to refuse. */
class DeskWorkbook extends KeptWorkbook {
  tell(): void {
    this.change();
  }
}

export interface Desk {
  readonly kept: Kept;
  readonly workbook: DeskWorkbook;
  readonly session: Session;
}

/** A session over these sheets that has not been opened. */
export function deskOf(kept: Kept): Desk {
  const workbook = new DeskWorkbook(kept);
  return { kept, workbook, session: sessionOn(workbook) };
}

export function sessionOn(workbook: KeptWorkbook): Session {
  return new Session({ workbook, policies, today: () => TODAY, now: () => NOW, pause });
}

/** The same, opened and checked. */
export async function checkedDesk(...sheets: readonly Grid[]): Promise<Desk> {
  const desk = deskOf(new Kept(sheets));
  await desk.session.open();
  await desk.session.check();
  return desk;
}
