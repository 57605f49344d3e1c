/** Which rows of a sheet are named after an edit. Rows are numbered as in the sheet, `王` is a row that holds 王. */
import fc from "fast-check";
import { printSheet } from "../../src/handing-in";
import { compareRows } from "../../src/handing-in/row-changes";
import { gridOf } from "../support/grid";
import { toEnd } from "../support/to-end";

const SALT = "00".repeat(16);

function changesOf(before: readonly string[], now: readonly string[]) {
  const rows = (lines: readonly string[]) =>
    toEnd(printSheet(gridOf(lines.map((line) => (line === "" ? [] : [line]))), SALT)).rows;
  const changes = toEnd(compareRows(rows(before), rows(now)));
  const numbers = (positions: readonly number[]) => positions.map((position) => position + 1);
  return {
    changed: numbers(changes.changed),
    added: numbers(changes.added),
    removed: numbers(changes.removed),
    moved: numbers(changes.moved),
  };
}

/** `2 | | | ` : changed, added, removed, moved. */
function brief(before: string, now: string): string {
  const { changed, added, removed, moved } = changesOf(
    [...before.replace(/ /g, "")],
    [...now.replace(/ /g, "")],
  );
  return [changed, added, removed, moved].map((rows) => rows.join(",")).join("|");
}

test.each<[what: string, before: string, now: string, brief: string]>([
  ["nothing", "王李张陈", "王李张陈", "|||"],
  ["one row written anew", "王李张陈", "王赵张陈", "2|||"],
  ["the first and the last one", "王李张陈", "赵李张钱", "1,4|||"],
  ["all of them", "王李", "赵钱", "1,2|||"],
  ["a row put in", "王李张陈", "王李赵张陈", "|3||"],
  ["a row at the end", "王李张陈", "王李张陈赵", "|5||"],
  ["a row taken out", "王李张陈", "王张陈", "||2|"],
  ["one changed and one put in behind it", "王李张陈", "王赵钱张陈", "2|3||"],
  ["one put in above, and one changed below", "王李张陈", "赵王李张钱", "5|1||"],
  ["one taken out above, one changed below", "王李张陈", "李赵陈", "2||1|"],
  ["two that changed places", "王李张陈", "王张李陈", "|||2"],
  ["the last one to the top", "王李张陈", "陈王李张", "|||1"],
  ["a repeat taken out", "王王李", "王李", "||2|"],
  ["a repeat put in", "王李", "王王李", "|2||"],
  ["repeats that stay", "王王李李", "王王李李", "|||"],
  ["everything gone", "王李", "", "||1,2|"],
  ["everything new", "", "王李", "|1,2||"],
])("%s", (_, before, now, expected) => {
  expect(brief(before, now)).toBe(expected);
});

test("rows are named where they stand in the sheet; blank rows put in between change nothing", () => {
  expect(changesOf(["王", "李", "张"], ["", "", "王", "", "李", "赵"])).toEqual({
    changed: [6],
    added: [],
    removed: [],
    moved: [],
  });
});

const row = fc.constantFrom(..."王李张陈赵钱孙周吴郑冯褚卫蒋沈韩杨朱秦尤许何吕施");
const sheet = fc.array(row, { maxLength: 12 });

test("what is named accounts for every row", () => {
  fc.assert(
    fc.property(sheet, sheet, (before, now) => {
      const { changed, added, removed, moved } = changesOf(before, now);
      const inNow = [...changed, ...added, ...moved];
      expect(new Set(inNow).size).toBe(inNow.length);
      // Rows that nothing is said of are the same before and now, in the same order.
      const stayed = now.filter((_, i) => !inNow.includes(i + 1));
      expect(before.length - now.length).toBe(removed.length - added.length);
      let next = 0;
      for (const name of before) if (stayed[next] === name) next++;
      expect(next).toBe(stayed.length);
      // A row that only moved was there before.
      for (const position of moved) expect(before).toContain(now[position - 1]);
    }),
    { numRuns: 500 },
  );
});

test("after one known edit of rows that are all different, that row alone is named", () => {
  const different = fc.uniqueArray(row, { minLength: 1, maxLength: 12 });
  const edit = fc.constantFrom("change", "add", "remove");
  fc.assert(
    fc.property(different, edit, fc.nat(), (before, kind, pick) => {
      const at = pick % before.length;
      const now = [...before];
      now.splice(at, kind === "add" ? 0 : 1, ...(kind === "remove" ? [] : ["新"]));
      expect(changesOf(before, now)).toEqual({
        changed: kind === "change" ? [at + 1] : [],
        added: kind === "add" ? [at + 1] : [],
        removed: kind === "remove" ? [at + 1] : [],
        moved: [],
      });
    }),
  );
});
