/** Which columns a sheet has to have, and to have filled in: as its form says, else its own header, else name and number. */
import { type Field, FIELD_LABELS, FIELDS, labelText, type Roster } from "../../forms";
import { type CompiledPolicy, normalizeName } from "../../policy";

export interface Requirements {
  readonly fields: readonly Field[];
  /** What says so, for a message. */
  readonly by: "form" | "header" | "nothing";
}

/** The form's ★ columns; the signature is one too but has a rule of its own. */
const STARRED: readonly Field[] = ["category", "relation", "name", "sex", "id", "paid"];
const ALWAYS: readonly Field[] = ["name", "id"];
/** So many of the form's twelve columns under its own words, and the sheet is the form. */
const ENOUGH = 9;
/** With the form's own title above them, so many. */
const ENOUGH_TITLED = 6;

export function requirementsOf(form: Roster, policy: CompiledPolicy | null): Requirements {
  if (isRegionsForm(form, policy)) return { fields: STARRED, by: "form" };
  const starred = new Set(form.headers.flatMap((header) => [...header.starred]));
  starred.delete("signature");
  starred.delete("subsidy");
  if (starred.size > 0) {
    const fields = FIELDS.filter((field) => starred.has(field) || ALWAYS.includes(field));
    return { fields, by: "header" };
  }
  return { fields: ALWAYS, by: "nothing" };
}

/** The region's policy has a form, and the sheet is that form: its own headings, not other words for them. */
export function isRegionsForm({ headers, heading }: Roster, policy: CompiledPolicy | null): boolean {
  const own = policy?.policy.form ?? null;
  const [first] = headers;
  if (own === null || first === undefined) return false;
  const words = first.readings.filter(
    ({ field, heading: text }) =>
      field !== null && field in FIELD_LABELS && isOwnWord(text, FIELD_LABELS[field as Field]),
  );
  const title = normalizeName(own.title);
  const isTitled = heading.lines.some((line) => normalizeName(line).includes(title));
  return words.length >= (isTitled ? ENOUGH_TITLED : ENOUGH);
}

function isOwnWord(text: string, label: string): boolean {
  return labelText(text).replace(/\([^()]*\)/g, "") === label;
}
