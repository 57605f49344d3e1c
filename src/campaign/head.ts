/** What every sheet of the campaign begins with: of what it is, up to which day, what it rests on, and what was not compared. */
import { setAsideText, type Show } from "../checks";
import { documentText } from "../policy";
import type { Ledger } from "./ledger";
import { messages } from "./messages";

/** More names than these, and nobody reads them. */
const MOST_NAMES = 6;

export interface HeadOptions {
  readonly show: Show;
  /** The day on which the sheet is made, where nothing else says up to when it tells. */
  readonly today: string;
  /** Files that could not be read. */
  readonly unread: readonly string[];
}

/** @param more what else is to be said of what was left out */
export function headOf(
  ledger: Ledger,
  title: string,
  { show, today, unread }: HeadOptions,
  more: readonly string[] = [],
): string[] {
  const { head } = messages;
  const { region, year, policy, asOf } = ledger;
  const day = dayOf(ledger, today);
  const until = asOf !== null && asOf !== day ? `（${head.paymentsTo(asOf)}）` : "";
  const documents = policy?.policy.documents.map(documentText).join("、") ?? "";
  const files = [...new Set(ledger.contexts.map(({ place }) => baseName(place.file)))].filter(
    (name) => name !== "",
  );
  const left = [
    ...more,
    ...leftOut(ledger),
    ...(unread.length === 0 ? [] : [head.unread(unread.map(baseName))]),
  ];
  return [
    head.title(region?.name ?? "", year, title),
    `${head.asOf(day)}${until}　　${policy === null ? head.noPolicy : head.policy(policy.label, documents)}`,
    head.files(files.slice(0, MOST_NAMES), files.length),
    left.length === 0 ? head.nothingLeft : head.left(left),
  ].map((line) => show.text(line));
}

/** Up to which day a sheet tells: as it was asked, else as far as the payments do, else as of today. */
export function dayOf({ on, asOf }: Ledger, today: string): string {
  return on ?? asOf ?? today;
}

export function baseName(path: string): string {
  return path.split(/[\\/]/).pop() ?? path;
}

function* leftOut(ledger: Ledger): Generator<string> {
  const { head } = messages;
  const { account, contexts } = ledger;
  if (account === null) yield head.noPayments;
  else {
    const said = setAsideText(account.setAside());
    if (said !== "") yield said;
  }
  const say = (name: keyof Ledger["counts"], what: (n: number) => string): string[] =>
    ledger.counts[name] === 0 ? [] : [what(ledger.counts[name])];
  yield* say("no-number", head.noNumber);
  yield* say("due-unknown", head.dueUnknown);
  yield* say("doubtful", head.doubtful);
  yield* say("dueByRoster", head.dueByRoster);
  const unknown = contexts.filter(({ form }) => form.kind === "unknown" && form.holds === null);
  if (unknown.length > 0)
    yield head.unknownSheets(unknown.slice(0, MOST_NAMES).map(({ form }) => form.sheet));
}
