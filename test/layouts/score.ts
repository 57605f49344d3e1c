/** The score of the corpus: two figures judge a reader, silently wrong and questions a sheet (design, section 1). */
import { isGood, isRight, type Judged, MOST_QUESTIONS } from "./judge";

function sum(of: readonly Judged[], part: (judged: Judged) => number): number {
  return of.reduce((total, judged) => total + part(judged), 0);
}

export function scoreOf(judged: readonly Judged[]): string {
  const count = (is: (one: Judged) => boolean) => judged.filter(is).length;
  const clean = (of: readonly string[]) => of.some((what) => what.startsWith("clean"));
  const lines: [string, string][] = [
    ["layouts", String(judged.length)],
    ["wholly right", String(count(isRight))],
    ["right, with questions", String(count((one) => isGood(one) && !isRight(one)))],
    ["silently wrong", String(count(({ silent }) => silent.length > 0))],
    ["not recognised, but told", String(count(({ unrecognised }) => unrecognised.length > 0))],
    ["with an error on the clean sheet", String(count(({ falseErrors }) => clean(falseErrors)))],
    ["with a warning on the clean sheet", String(count(({ falseWarnings }) => clean(falseWarnings)))],
    [
      "with a false alarm beside a fault",
      String(
        count((one) => [...one.falseErrors, ...one.falseWarnings].some((what) => !what.startsWith("clean"))),
      ),
    ],
    [
      "persons read",
      `${String(sum(judged, ({ persons }) => persons.read))} of ${String(sum(judged, ({ persons }) => persons.all))}`,
    ],
    ["persons told", String(sum(judged, ({ persons }) => persons.told))],
    [
      "faults found in their cells",
      `${String(sum(judged, ({ faults }) => faults.found))} of ${String(sum(judged, ({ faults }) => faults.all))}`,
    ],
    ["faults asked about", String(sum(judged, ({ faults }) => faults.asked))],
    ["questions a sheet, at most", String(Math.max(0, ...judged.map(({ questions }) => questions)))],
    [
      `more than ${String(MOST_QUESTIONS)} questions`,
      String(count(({ questions }) => questions > MOST_QUESTIONS)),
    ],
  ];
  return lines.map(([what, value]) => `${what.padEnd(36)} ${value}`).join("\n");
}

/** What is wrong with one layout, a line each. */
export function wrongsOf({
  silent,
  unrecognised,
  falseErrors,
  falseWarnings,
  asked,
  questions,
}: Judged): string {
  return [
    ...silent.map((what) => `silent  ${what}`),
    ...unrecognised.map((what) => `unknown ${what}`),
    ...falseErrors.map((what) => `error   ${what}`),
    ...falseWarnings.map((what) => `warning ${what}`),
    ...asked.map((what) => `asked   ${what}`),
    `questions ${String(questions)}`,
  ].join("\n");
}
