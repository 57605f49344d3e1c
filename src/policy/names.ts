/**
 * How the names of categories, regions, units and payers are compared: full-width forms folded, spaces and quotation
 * marks gone, so that `城市“三无”人员` and `城市三无人员`, `（一、二级）` and `(一、二级)` are the same.
 */
import { foldWidth } from "../identity";

const SPACES = /[\s\u200b-\u200d\u2060\ufeff]+/g;
const QUOTES = /["'“”‘’「」『』《》]/g;

export function normalizeName(text: string): string {
  return foldWidth(text).replace(SPACES, "").replace(QUOTES, "");
}

/** Separators between several identities in one cell. */
const SEPARATORS = /[、,;/+\s\u200b-\u200d\u2060\ufeff]+/;

export function splitNames(text: string): string[] {
  return foldWidth(text)
    .replace(QUOTES, "")
    .split(SEPARATORS)
    .filter((part) => part !== "");
}

const UNIT_SUFFIX =
  /(?:特别行政区|自治[区州县旗]|产业开发区|经济开发区|管理区|街道办事处|街道|地区|新区|林区|[省市州盟县区旗乡镇村])$/;

/** `赫山区` → `赫山`; null where nothing recognisable would be left. */
export function shortUnitName(name: string): string | null {
  const short = name.replace(UNIT_SUFFIX, "");
  return short !== name && short.length >= 2 ? short : null;
}
