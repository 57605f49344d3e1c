/** The section of notes: whatever else the documents say. */
import type { Version1 } from "../../../../policy";
import type { BlockReader } from "../../block-reader";
import type { Block } from "../blocks";
import { readSource } from "./source";

export function readNotes(block: Block, reader: BlockReader): Version1["notes"] {
  return (block.section("notes")?.rows ?? []).map((row, i) => ({
    text: reader.requiredText(`notes[${i}].text`, row.at("text"), "备注的内容"),
    source: readSource(row, reader, `notes[${i}].source`, `第 ${row.number} 条备注`),
  }));
}
