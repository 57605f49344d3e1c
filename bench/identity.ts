/** Cost of judging one resident ID number, beside the two packages of npm that do the same. */
import idcard from "idcard";
import IDValidator from "id-validator";
import divisions from "id-validator/src/GB2260.js";
import { divisionExists, validate } from "../src/identity";

const NUMBERS = 100_000;
/** Every so many numbers, one is spoilt. */
const INVALID_EVERY = 1_000;
const ROUNDS = 7;
const TODAY = { year: 2023, month: 12, day: 25 };

type Result = { name: string; nsPerNumber: number; note?: string };

/** Median cost over several rounds, all contenders in turn within each, over the same distinct numbers. */
export function benchIdentity(): Result[] {
  const ids = makeIds();
  const contenders: { name: string; note?: string; run: () => number }[] = [
    { name: "identity.validate", run: () => count(ids, (id) => validate(id, TODAY).length === 0) },
    {
      name: "idcard.verify",
      note: "fewer division codes; future dates of this year and ages over 120 pass",
      run: () => count(ids, (id) => idcard.verify(id)),
    },
    {
      name: "id-validator.isValid",
      note: "fewer division codes; 31 February passes; a new validator each round, because it remembers numbers",
      run: () => {
        const validator = new IDValidator(divisions);
        return count(ids, (id) => validator.isValid(id));
      },
    },
  ];
  const valid = NUMBERS - NUMBERS / INVALID_EVERY;
  const times = contenders.map((): number[] => []);
  // One round more than is counted: the first one warms up.
  for (let round = 0; round <= ROUNDS; round++) {
    contenders.forEach(({ name, run }, i) => {
      const start = process.hrtime.bigint();
      const found = run();
      const ns = Number(process.hrtime.bigint() - start);
      if (found !== valid) throw new Error(`${name} found ${found} valid numbers, not ${valid}`);
      if (round > 0) times[i]?.push(ns / NUMBERS);
    });
  }
  return contenders.map(({ name, note }, i) => ({
    name,
    nsPerNumber: Math.round(median(times[i] ?? [])),
    ...(note === undefined ? {} : { note }),
  }));
}

function count(ids: readonly string[], isValid: (id: string) => boolean): number {
  let valid = 0;
  for (const id of ids) if (isValid(id)) valid++;
  return valid;
}

/** Distinct numbers with county codes that all three know; a fixed seed, so that runs can be compared. */
function makeIds(): string[] {
  const counties = Object.keys(divisions).filter(
    (code) => !code.endsWith("00") && divisionExists(Number(code)),
  );
  const random = seeded(20231225);
  const ids = new Set<string>();
  while (ids.size < NUMBERS) {
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

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}

if (require.main === module) console.table(benchIdentity());
