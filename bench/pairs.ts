/**
 * How two pieces of work compare: processor time of both, turn by turn in one process, and the median of the ratios of at least nine
 * such pairs, with the range in which the true median lies in 19 of 20 cases.
 */

/** Fewer than nine say nothing of the spread. */
const FEWEST_PAIRS = 9;
const MOST_PAIRS = 45;
/** Pairs go on until the range is as narrow as two runs should agree, or until it has taken long enough. */
const NARROW = 0.1;
const LONGEST_MS = 30_000;
/** Until the compiler has done with both: that takes many turns of short work, and few of long work. */
const WARM_UP_MS = 2_500;

type Work = () => void | Promise<void>;

export interface Comparison {
  /** Milliseconds, medians. */
  readonly product: number;
  readonly peer: number;
  readonly ratio: number;
  /** The range of the ratio's median. */
  readonly low: number;
  readonly high: number;
  readonly pairs: number;
}

export interface Contest {
  readonly product: Work;
  readonly peer: Work;
  /** Before each turn of either, and not counted. */
  readonly prepare?: () => void;
  /** Milliseconds of the product's work that are not its own, asked for after it. */
  readonly notOwn?: () => number;
}

/** Who begins changes from pair to pair, so that neither always finds the other's rubbish. */
export async function compare(contest: Contest): Promise<Comparison> {
  const { product, peer, prepare = () => {}, notOwn = () => 0 } = contest;
  const products: number[] = [];
  const peers: number[] = [];
  let pair = 0;
  const runPair = async () => {
    const runProduct = async () => products.push((await time(product)) - notOwn());
    const runPeer = async () => peers.push(await time(peer));
    for (const run of pair++ % 2 === 0 ? [runProduct, runPeer] : [runPeer, runProduct]) {
      prepare();
      await run();
    }
  };
  const warm = Date.now() + WARM_UP_MS;
  do await runPair();
  while (Date.now() < warm);
  products.length = peers.length = 0;

  const end = Date.now() + LONGEST_MS;
  const ratios = () => summary(products.map((own, i) => own / (peers[i] ?? NaN)));
  let found = ratios();
  while (
    found.pairs < FEWEST_PAIRS ||
    (found.pairs < MOST_PAIRS && found.high - found.low > NARROW * found.ratio && Date.now() < end)
  ) {
    await runPair();
    found = ratios();
  }
  return { ...found, product: median(products), peer: median(peers) };
}

function summary(ratios: readonly number[]): Pick<Comparison, "ratio" | "low" | "high" | "pairs"> {
  const sorted = ascending(ratios);
  // Order statistics: no assumption of how the ratios are spread.
  const first = Math.max(0, Math.floor((sorted.length - 1) / 2 - 0.98 * Math.sqrt(sorted.length)));
  return {
    ratio: median(sorted),
    low: sorted[first] ?? NaN,
    high: sorted[sorted.length - 1 - first] ?? NaN,
    pairs: sorted.length,
  };
}

/** Of the whole process: what the collector of rubbish does beside it belongs to the work. */
async function time(work: Work): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

function median(values: readonly number[]): number {
  const sorted = ascending(values);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}

function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}
