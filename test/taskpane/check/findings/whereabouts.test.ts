/** After a check anew the user stands where they were: at the same finding, or at what follows on the one that is mended. */
import type { Grid } from "../../../../src/forms";
import { type Grouping, neighbour } from "../../../../src/taskpane/check/findings/list";
import type { PaneFinding, CheckResult } from "../../../../src/taskpane/check/check-result";
import type { Session } from "../../../../src/taskpane/session";
import { nextAfter } from "../../../../src/taskpane/check/findings/whereabouts";
import { nameOf } from "../../../support/grid";
import { roster } from "../../../support/roster";
import { checked, listOf } from "../../support";

/** 王建国 paid too little, 李秀英 has no sex, 王子轩 paid too little, 张桂兰 has no signature; another sheet has one more. */
const FIRST = { 王建国的实交额: 350, 李秀英的性别: null, 王子轩的实交额: 350, 张桂兰的参保人签字: null };
const sheets = (edits: Readonly<Record<string, unknown>> = FIRST): Grid[] => [
  roster(edits, { name: "一组" }),
  roster(
    {
      王建国的实交额: 350,
      王建国的身份证号: null,
      李秀英的身份证号: null,
      王子轩的身份证号: null,
      张桂兰的身份证号: null,
      陈德福的身份证号: null,
    },
    { name: "二组" },
  ),
];

const told = (found: PaneFinding | null | undefined) =>
  found === null || found === undefined
    ? "nothing"
    : `${found.sheet} ${nameOf(found.finding.cell)} ${found.rule.id}`;

function checkedOf(session: Session): CheckResult {
  const { result } = session.getSnapshot();
  if (result === null) throw new Error("nothing was checked");
  return result;
}

function findingAt(session: Session, place: string): PaneFinding {
  const found = checkedOf(session).findings.find((one) => told(one) === place);
  if (found === undefined) throw new Error(`no finding ${place}`);
  return found;
}

/** Selects a finding, puts the cells of 一组 as given, and checks again. */
async function goneOn(place: string, edits: Readonly<Record<string, unknown>>): Promise<Session> {
  const { session, workbook } = await checked(...sheets());
  await session.select(findingAt(session, place));
  workbook.sheets = sheets(edits);
  await session.check();
  return session;
}

test("the same finding stays selected while it is there", async () => {
  const session = await goneOn("一组 H7 amount-selfpay", { ...FIRST, 王建国的实交额: 380 });
  expect(told(session.getSnapshot().selected)).toBe("一组 H7 amount-selfpay");
});

test.each<[Grouping, string, Readonly<Record<string, unknown>>, string]>([
  ["rule", "一组 H5 amount-selfpay", { ...FIRST, 王建国的实交额: 380 }, "一组 H7 amount-selfpay"],
  ["row", "一组 H5 amount-selfpay", { ...FIRST, 王建国的实交额: 380 }, "一组 E6 required"],
  // The last of its rule on this sheet: the next one is on the other sheet.
  ["rule", "一组 H7 amount-selfpay", { ...FIRST, 王子轩的实交额: 380 }, "二组 H5 amount-selfpay"],
  // The rule is done: what follows is of the next rule.
  ["rule", "一组 K8 signature-missing", { ...FIRST, 张桂兰的参保人签字: "张桂兰" }, "二组 H5 amount-sum"],
])("by %s: %s is mended, then comes what follows on it", async (grouping, place, edits, next) => {
  const session = await goneOn(place, edits);
  const { selected, left } = session.getSnapshot();
  expect([told(selected), told(left)]).toEqual(["nothing", place]);
  const list = listOf(checkedOf(session), {}, grouping);
  if (left === null) throw new Error("nothing was left");
  expect(told(nextAfter(list, left))).toBe(next);
});

test("next goes on there, previous to what stands before", async () => {
  const session = await goneOn("一组 H5 amount-selfpay", { ...FIRST, 王建国的实交额: 380 });
  const list = listOf(checkedOf(session));
  const next = nextAfter(list, session.getSnapshot().left as PaneFinding);
  expect(told(neighbour(list, null, 1, next))).toBe("一组 H7 amount-selfpay");
  const before = list.order[list.order.indexOf(next as PaneFinding) - 1];
  expect(neighbour(list, null, -1, next)).toBe(before);
  expect(told(before)).not.toBe("nothing");
});

test("the last of the list is mended: back to the last that is left", async () => {
  const { session, workbook } = await checked(
    roster({ 李秀英的性别: null, 王建国的实交额: 350, 王建国的资助额: 30 }),
  );
  await session.select(findingAt(session, "花名册 I5 amount-subsidy"));
  workbook.sheets = [roster({ 李秀英的性别: null, 王建国的实交额: 350 })];
  await session.check();
  const { left } = session.getSnapshot();
  expect(told(nextAfter(listOf(checkedOf(session)), left as PaneFinding))).toBe("花名册 H5 amount-sum");
});

test("once something else is selected, that counts", async () => {
  const session = await goneOn("一组 H5 amount-selfpay", { ...FIRST, 王建国的实交额: 380 });
  await session.select(findingAt(session, "一组 E6 required"));
  expect(session.getSnapshot().left).toBeNull();
});
