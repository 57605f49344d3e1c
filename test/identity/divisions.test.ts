/** Division codes, held against the ministry's lists and another package's. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import idcardAreas from "idcard/lib/data/area.json";
import gb2260 from "id-validator/src/GB2260.js";
import { makeDivisions } from "../../scripts/make-divisions";
import { divisionExists } from "../../src/identity";
import { DIVISION_ROWS, DIVISION_TABLE } from "./reference";

const folder = join(__dirname, "../../src/identity");

test.each([
  [430903, true, "赫山区"],
  [110103, true, "崇文区, abolished in 2010"],
  [432321, true, "益阳县, abolished in 1994"],
  [430900, true, "a prefecture"],
  [810000, true, "residence permit, Hong Kong"],
  [820000, true, "residence permit, Macao"],
  [830000, true, "residence permit, Taiwan"],
  [999999, false, "never"],
  [430999, false, "never"],
  [430904, false, "never"],
  [0, false, "zero"],
  [-430903, false, "negative"],
  [1430903, false, "seven digits"],
  [NaN, false, "not a number"],
  [Infinity, false, "infinite"],
])("divisionExists(%d) is %s: %s", (code, expected) => {
  expect(divisionExists(code)).toBe(expected);
});

test("the codes that exist are those of the table and 830000, no other", () => {
  const listed = new Set([...DIVISION_ROWS.map((row) => row.code), 830000]);
  expect(listed.size).toBe(7305);
  const found = Array.from({ length: 1_000_000 }, (_, code) => code).filter(divisionExists);
  expect(found).toEqual([...listed].sort((a, b) => a - b));
});

test("other packages know no code that is not here", () => {
  expect(Object.keys(gb2260).filter((code) => !divisionExists(Number(code)))).toEqual([]);
  const areas = Object.keys(idcardAreas);
  expect(areas.length).toBeGreaterThan(6000);
  expect(areas.filter((code) => !divisionExists(Number(code)))).toEqual([]);
});

test.each([469033, 469039, 460321, 441901, 442001, 620201, 230119, 612403, 632824, 622961, 321119])(
  "%d stands on cards that people have",
  (code) => {
    expect(divisionExists(code)).toBe(true);
  },
);

test("the generated module is what the script makes of the table", () => {
  const made = makeDivisions(readFileSync(DIVISION_TABLE, "utf8"));
  expect(readFileSync(join(folder, "divisions/codes.generated.ts"), "utf8") === made).toBe(true);
  expect(gzipSync(made).length).toBeLessThan(6 * 1024);
});

test.each(["430903", "43090\t赫山区\t\t", "430903\tHeshan\t\t", "430903\t赫山区\t94\t"])(
  "the script refuses the row %j and says where it is",
  (row) => {
    expect(() => makeDivisions(`code\tname\tfrom\tto\n430900\t益阳市\t1994\t\n${row}\n`)).toThrow("line 3");
  },
);
