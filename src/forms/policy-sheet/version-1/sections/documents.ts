/** The section 依据文件: the documents that the policy rests on. */
import type { Version1 } from "../../../../policy";
import type { BlockReader } from "../../block-reader";
import type { Block } from "../blocks";
import { readText } from "../../text";
import { readDate, Unreadable } from "../../values";
import { NO, YES } from "../words";

export function readDocuments(block: Block, reader: BlockReader): Version1["documents"] {
  const section = block.section("documents");
  const rows = section?.rows ?? [];
  if (section !== null && rows.length === 0)
    reader.report(section.heading, "至少要写一份依据文件：文件标题和发文单位");
  const documents = rows.map((row, i) => {
    const path = `documents[${i}]`;
    const what = rows.length > 1 ? `第 ${row.number} 份文件的` : "";
    return {
      id: reader.text(`${path}.id`, row.at("id"), `${what}文件编号`) ?? String(row.number),
      title: reader.requiredText(`${path}.title`, row.at("title"), `${what}文件标题`),
      number: reader.text(`${path}.number`, row.at("number"), `${what}文号`),
      issuer: reader.requiredText(`${path}.issuer`, row.at("issuer"), `${what}发文单位`),
      issued: reader.optional(`${path}.issued`, row.at("issued"), `${what}发文日期`, readDate),
      draft: reader.optional(`${path}.draft`, row.at("draft"), `${what}“征求意见稿”`, readYesNo) ?? false,
    };
  });
  const nothing = { id: "1", title: "？", number: null, issuer: "？", issued: null, draft: false };
  return documents.length > 0 ? documents : [nothing];
}

function readYesNo(value: unknown): boolean | null | Unreadable {
  const text = readText(value);
  if (text === null) return null;
  if (/^(是|√|✓|对|有|征求意见稿|true)$/i.test(text)) return true;
  if (/^(否|不是|×|正式文件|false)$/i.test(text)) return false;
  return new Unreadable(`只能填${YES}或${NO}，现在是“${text}”`);
}
