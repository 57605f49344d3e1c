/** The process in which inputs are judged; it ends itself at one that takes too much, which is then known by its number. */
import { isReadingProcess } from "../../src/hosts/file/apart/protocol";
import { serveFiles } from "../../src/hosts/file/apart/serve";
import { Watch } from "../../src/hosts/file/apart/watch";
import { readCostlyFilesIn } from "../../src/hosts/file/file";
import { Dice } from "./dice";
import { judge } from "./judge";
import { makeInput } from "./spoil";

/** Every file is read twice, and what is read apart is counted there. */
const ALLOWANCE = { maxBytes: 600 * 1024 * 1024, maxSeconds: 5 };

export interface Judged {
  readonly number: number;
  /** Absent when it only begins. */
  readonly wrong?: readonly string[];
}

async function run(seed: number, from: number, to: number): Promise<void> {
  const watch = new Watch();
  for (let number = from; number < to; number++) {
    const input = makeInput(diceOf(seed, number));
    await say({ number });
    watch.begin(ALLOWANCE);
    const wrong = await judge(input);
    watch.end();
    await say({ number, wrong });
  }
  process.disconnect();
}

export function diceOf(seed: number, number: number): Dice {
  return new Dice(seed * 1_000_003 + number * 7919);
}

function say(judged: Judged): Promise<void> {
  return new Promise((resolve) => process.send?.(judged, undefined, {}, () => resolve()));
}

if (isReadingProcess(process.argv)) serveFiles();
else if (process.send !== undefined && process.argv[2] === "fuzz") {
  readCostlyFilesIn(process.argv[1] as string);
  const [seed, from, to] = process.argv.slice(3).map(Number) as [number, number, number];
  void run(seed, from, to);
}
