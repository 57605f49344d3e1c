/** Where a statement stands: the columns 依据 and 文件编号 of any section. */
import type { Version1 } from "../../../../policy";
import type { BlockReader } from "../../block-reader";
import type { Slot } from "../blocks";

type Source = Version1["standard"]["source"];

/** A row with the two cells that say where its statement stands. */
export interface Sourced {
  at(column: "section" | "document"): Slot;
}

/**
 * @param path of the source in the policy, such as `standard.source`
 * @param what it is the source of, for messages
 */
export function readSource(row: Sourced, reader: BlockReader, path: string, what: string): Source {
  const section = reader.requiredText(`${path}.section`, row.at("section"), `${what}的依据`);
  return withDocument(section, row, reader, path, what);
}

/** Null where the document says nothing of the kind. */
export function readOptionalSource(
  row: Sourced,
  reader: BlockReader,
  path: string,
  what: string,
): Source | null {
  const section = reader.text(`${path}.section`, row.at("section"), `${what}的依据`);
  if (section !== null) return withDocument(section, row, reader, path, what);
  if (reader.text(`${path}.document`, row.at("document"), `${what}的文件编号`) !== null)
    reader.report(row.at("section").cell, `${what}写了文件编号，也要写依据`);
  return null;
}

function withDocument(
  section: string,
  row: Sourced,
  reader: BlockReader,
  path: string,
  what: string,
): Source {
  const document = reader.text(`${path}.document`, row.at("document"), `${what}的文件编号`);
  return document === null ? { section } : { section, document };
}
