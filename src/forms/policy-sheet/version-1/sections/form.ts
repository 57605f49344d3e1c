/** The section about the printed registration form: its title, its numbered attributes and payers. */
import type { Version1 } from "../../../../policy";
import { cellText } from "../../../cell";
import type { BlockReader } from "../../block-reader";
import type { Block, Row } from "../blocks";
import { bareLabel, LINES } from "../layout";
import { readMark } from "../../values";
import { readText } from "../../text";
import { readSource } from "./source";

type Form = NonNullable<Version1["form"]>;
type FormRow = Row<"form">;
type List = "attributes" | "payers";

const LISTS: ReadonlyMap<string, List> = new Map([
  [LINES.form.attribute.label, "attributes"],
  [LINES.form.payer.label, "payers"],
]);

/** Null where the document has no form. */
export function readPrintedForm(block: Block, reader: BlockReader): Version1["form"] {
  const section = block.section("form");
  const rows = section?.rows ?? [];
  let titleRow: FormRow | null = null;
  const lists: Record<List, Form["attributes"]> = { attributes: [], payers: [] };
  for (const row of rows) {
    const { value, cell } = row.at("kind");
    const kind = bareLabel(value);
    const list = LISTS.get(kind);
    if (list !== undefined) {
      const entry = isBlank(row) ? null : readEntry(row, `form.${list}[${lists[list].length}]`, kind, reader);
      if (entry !== null) lists[list].push(entry);
    } else if (kind !== LINES.form.title.label)
      reader.report(
        cell,
        `${kind === "" ? "这一行没有写项目" : `“${cellText(value)}”不是登记表的项目`}，只能写${Object.values(
          LINES.form,
        )
          .map(({ label }) => label)
          .join("、")}`,
      );
    else if (titleRow !== null) reader.report(cell, "登记表标题写了两次");
    else titleRow = row;
  }
  const isEmpty = lists.attributes.length === 0 && lists.payers.length === 0;
  if (titleRow === null || (isEmpty && isBlank(titleRow))) {
    if (!isEmpty && section !== null) reader.report(section.heading, "登记表有编号，还要有“登记表标题”一行");
    return null;
  }
  reader.place("form", titleRow.at("name").cell, "登记表");
  reader.unused(titleRow.at("mark"), "登记表标题没有编号");
  return {
    title: reader.requiredText("form.title", titleRow.at("name"), "登记表标题"),
    ...lists,
    source: readSource(titleRow, reader, "form.source", "登记表"),
  };
}

function isBlank(row: FormRow): boolean {
  return (["mark", "name", "section", "document"] as const).every(
    (column) => readText(row.at(column).value) === null,
  );
}

/** Null where it cannot be read: an entry made up in its place would contradict the others. */
function readEntry(
  row: FormRow,
  path: string,
  kind: string,
  reader: BlockReader,
): Form["attributes"][number] | null {
  for (const column of ["section", "document"] as const)
    reader.unused(row.at(column), "登记表的依据只写在“登记表标题”一行");
  const name = reader.required<string | null>(
    `${path}.name`,
    row.at("name"),
    `${kind}的名称`,
    readText,
    null,
  );
  const of = name === null ? kind : `${kind}“${name}”`;
  const mark = reader.required<string | null>(`${path}.mark`, row.at("mark"), `${of}的编号`, readMark, null);
  return mark === null || name === null ? null : { mark, name };
}
