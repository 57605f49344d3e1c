/** The section 地区和年度: whose policy it is, and for which year. */
import { foldWidth } from "../../../../identity";
import { type Region, UNKNOWN_DIVISION } from "../../../../policy";
import type { BlockReader } from "../../block-reader";
import type { Block } from "../blocks";
import { readList, readText } from "../../text";
import { readYear, Unreadable } from "../../values";
import { linesOf } from "./lines";

export interface ReadRegion {
  readonly region: Region;
  /** The region has a name. */
  readonly isStated: boolean;
  readonly year: number | null;
}

export function readRegion(block: Block, reader: BlockReader): ReadRegion {
  const line = linesOf(block, "region", reader);
  const slot = (name: "name" | "parents" | "aliases" | "divisionCode" | "year") => line(name).at("value");
  const name = reader.required("region.name", slot("name"), "地区", readText, "");
  if (readList(slot("name").value).bare.length > 1)
    reader.warn(slot("name").cell, `“${name}”算作一个地区的名称；几个地区各写一份政策`);
  const region: Region = {
    name: name === "" ? "？" : name,
    divisionCode: reader.required(
      "region.divisionCode",
      slot("divisionCode"),
      "行政区划代码",
      readCode,
      UNKNOWN_DIVISION,
    ),
    parents: [...reader.list("region.parents", slot("parents"), "上级地区")],
    aliases: [...reader.list("region.aliases", slot("aliases"), "地区的又称")],
  };
  const year = reader.required<number | null>("year", slot("year"), "参保年度", readYear, null);
  return { region, isStated: name !== "", year };
}

function readCode(value: unknown): string | null | Unreadable {
  const written = readText(value);
  const text = written === null ? null : foldWidth(written).replace(/\s/g, "");
  if (text === null || /^\d{6}$/.test(text)) return text;
  return new Unreadable(`应是六位数字，现在是“${text}”`);
}
