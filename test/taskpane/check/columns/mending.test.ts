/** Sheets whose columns a user told: what is sure can be mended, and taken back. */
import type { ColumnField, Grid } from "../../../../src/forms";
import { gridOf } from "../../../support/grid";
import { findingsOf } from "../../support";
import { checkedDesk } from "../../support/mending";

const TITLE = "赫山区2024年度城乡居民基本医疗保险参保缴费花名册";
/** 王建国 has paid 350 instead of 380. */
const ROWS = `
  普通居民|王建国|430903197003109010|350|0
  普通居民|李秀英|43090319720815902X|380|0`;
const FIELDS: readonly ColumnField[] = ["category", "name", "id", "paid", "subsidy"];

const FOUND = (cell: string) => [`amount-selfpay ${cell}`, `amount-sum ${cell}`];

async function told(sheet: Grid) {
  const desk = await checkedDesk(sheet);
  for (const [column, field] of FIELDS.entries())
    await desk.session.columns.setColumn(sheet.name, column, field);
  await desk.session.setUse(sheet.name, "roster");
  await desk.session.check();
  return { ...desk, fixes: desk.session.getSnapshot().mending.plan?.fixes ?? [] };
}

test("A列, B列 …: mended, and undone to the last character", async () => {
  const sheet = gridOf(`${TITLE}\nA列|B列|C列|D列|E列${ROWS}`, { name: "花名册" });
  const { session, kept, fixes } = await told(sheet);
  expect(findingsOf(session)).toEqual(FOUND("D3"));
  const before = kept.cells();
  await session.mend(fixes);
  expect(findingsOf(session)).toEqual([]);
  expect(kept.cells()).not.toEqual(before);
  await session.undo();
  expect(kept.cells()).toEqual(before);
});

test("no header at all: told, and left to the user, for a fix could not be taken back", async () => {
  const { session, fixes } = await told(gridOf(ROWS, { name: "赫山区2024年度" }));
  expect(findingsOf(session)).toEqual(FOUND("D1"));
  expect(fixes).toEqual([]);
});
