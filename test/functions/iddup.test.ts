/** IDDUP: each repeat says which row of the range it repeats; the first of them says nothing (section 5.1). */
import { ask, column, useRuntime } from "../support/host";
import { madeId, oldId, toFullWidth, withWrongCheck } from "../support/made-ids";

useRuntime();

const man = { born: "19900101", sequence: 911 };
const a = madeId(man);
const b = madeId({ born: "20000229", sequence: 922 });
const c = madeId({ born: "19900101", sequence: 913 });
const x = "43090319720815902X";

/** What is expected of each cell: nothing, or the row that it repeats. */
type Row = [ids: unknown[], repeats: (number | null)[], why: string];

test.each<Row>([
  [[a, b, c], [null, null, null], "three people"],
  [[a, b, a], [null, null, 1], "the third is the first"],
  [[a, b, a, b, a], [null, null, 1, 2, 1], "the first place is named every time"],
  [[a, oldId(man)], [null, 1], "15 digits of the same person"],
  [[oldId(man), b, a], [null, null, 1], "18 characters after 15 digits"],
  [[oldId(man), oldId(man)], [null, 1], "15 digits twice"],
  [[a, ` ${a}`, toFullWidth(a)], [null, 1, 1], "blanks and full width"],
  [[x, x.toLowerCase()], [null, 1], "a small x"],
  [[null, a, "", 0, a, null], [null, null, null, null, 2, null], "blank cells repeat nothing"],
  [[withWrongCheck(a), b, withWrongCheck(a)], [null, null, 1], "a wrong number written twice"],
  [[a, withWrongCheck(a)], [null, null], "numbers that differ in one place"],
])("%j: %j (%s)", (ids, repeats) => {
  const answer = ask("IDDUP", column(...ids));
  expect(answer).toEqual(
    repeats.map((row) => [row === null ? "" : expect.stringMatching(new RegExp(`^\\D*${row}\\D*$`))]),
  );
});

test("in a block the rows count, not the cells", () => {
  const answer = ask("IDDUP", [
    [a, b],
    [c, a],
    [b, x],
  ]);
  expect(answer).toEqual([
    ["", ""],
    ["", expect.stringMatching(/^\D*1\D*$/)],
    [expect.stringMatching(/^\D*1\D*$/), ""],
  ]);
});

test("a single number repeats nothing", () => {
  expect(ask("IDDUP", a)).toBe("");
});

test("what one formula saw does not concern the next", () => {
  expect(ask("IDDUP", column(a))).toEqual([[""]]);
  expect(ask("IDDUP", column(a))).toEqual([[""]]);
});
