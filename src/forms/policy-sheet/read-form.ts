/** The sections 登记表 and 备注. */
import { type PolicyInput } from "../../policy";
import { cellText } from "../cell";
import type { BlockReader } from "./block-reader";
import { readYes } from "./grammar";
import { type ItemKey } from "./layout";
import { type Block, itemsOf, type Row } from "./table";
import { readMark, readNumber } from "./values";
import { sourceOf } from "./read-shared";

export function readForm(block: Block, reader: BlockReader): PolicyInput["form"] {
  const section = block.section("form");
  const { byItem, unknown } = itemsOf(section);
  for (const row of unknown) {
    const slot = row.at("item");
    if (cellText(slot.value) === "") reader.report(row.at("name").cell, "登记表的这一行没有写项目");
    else reader.warn(slot.cell, `“${cellText(slot.value)}”不是登记表的项目，没有采用`);
    row.at("name");
    row.at("mark");
  }
  const all = (name: ItemKey<"form">) => byItem.get(name) ?? [];
  const [title] = all("title");
  const isEmpty = (section?.rows ?? []).every((row) => !row.has("name"));
  if (section === null || isEmpty) return null;
  const text = (row: Row<"form">, path: string) =>
    reader.requiredText(path, row.at("name"), `登记表的${cellText(row.at("item").value)}`);
  const optional = (name: ItemKey<"form">, path: string) => {
    const [row] = all(name);
    return row?.has("name") === true ? reader.text(path, row.at("name"), "登记表") : null;
  };
  if (title === undefined) reader.report(section.heading, "没有写登记表标题：加一行，项目写 登记表标题");
  const marked = (name: "attribute" | "payer", list: string) =>
    all(name).map((row, i) => ({
      mark: reader.required(`form.${list}[${i}].mark`, row.at("mark"), "登记表的编号", readMark, "①"),
      name: text(row, `form.${list}[${i}].name`),
    }));
  const [rows] = all("rows");
  const orientation = optional("orientation", "form.orientation");
  const perPage =
    rows === undefined
      ? null
      : reader.optional("form.rowsPerPage", rows.at("name"), "每页行数", (value) => readNumber(value, "人"));
  return {
    title: title === undefined ? "？" : text(title, "form.title"),
    attributes: marked("attribute", "attributes"),
    payers: marked("payer", "payers"),
    columns: all("column").map((row, i) => ({
      title: text(row, `form.columns[${i}].title`),
      required:
        reader.optional(`form.columns[${i}].required`, row.at("must"), "登记表的必填", readYes) ?? false,
      above: reader.text(`form.columns[${i}].above`, row.at("above"), "登记表的上层表头"),
    })),
    rowsPerPage: perPage,
    footer: optional("footer", "form.footer"),
    signatures: all("signature").map((row, i) => text(row, `form.signatures[${i}]`)),
    notes: all("note").map((row, i) => text(row, `form.notes[${i}]`)),
    orientation: orientation !== null && /竖|纵/.test(orientation) ? "portrait" : "landscape",
    source: title === undefined ? {} : sourceOf(title as Row, reader, "form.source", "登记表"),
  };
}

export function readNotes(block: Block, reader: BlockReader): NonNullable<PolicyInput["notes"]> {
  return (block.section("notes")?.rows ?? []).map((row, i) => ({
    text: reader.requiredText(`notes[${i}].text`, row.at("text"), `备注第 ${i + 1} 行`),
    source: sourceOf(row as Row, reader, `notes[${i}].source`, `备注第 ${i + 1} 行`),
  }));
}
