/** Characters as people type and paste them: full-width forms, invisible ones, apostrophes, hyphens. */

/**
 * Whether nothing, or only a gap, is seen where this code unit stands: Unicode white space (White_Space in
 * PropList.txt), control characters, zero-width characters and direction marks (pasted from chat programs and
 * web pages), the byte order mark.
 */
export function isInvisible(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0x7f) return false;
  if (code <= 0xa0 || code === 0xad) return true;
  if (code < 0x1680) return code === 0x61c;
  if (code >= 0x2000 && code <= 0x206f) {
    return code <= 0x200f || (code >= 0x2028 && code <= 0x202f) || code >= 0x205f;
  }
  return code === 0x1680 || code === 0x180e || code === 0x3000 || code === 0xfeff;
}

/** Full-width digits and letters (U+FF10 …) as their ASCII forms, anything else, signs included, as it is. */
export function narrowed(code: number): number {
  const isFullWidth =
    (code >= 0xff10 && code <= 0xff19) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a);
  return isFullWidth ? code - FULL_WIDTH_OFFSET : code;
}

const FULL_WIDTH_OFFSET = 0xfee0;
const FULL_WIDTH = /[\uff01-\uff5e\u3000]+/g;

/**
 * A text with its full-width digits, letters, signs and spaces as ASCII. Circled numbers stay: on the forms they mean
 * something else than digits.
 *
 * >>> foldWidth("（３８０元）①")
 * "(380元)①"
 */
export function foldWidth(text: string): string {
  return text.replace(FULL_WIDTH, (run) => {
    let folded = "";
    for (let i = 0; i < run.length; i++)
      folded += run[i] === "\u3000" ? " " : String.fromCharCode(run.charCodeAt(i) - FULL_WIDTH_OFFSET);
    return folded;
  });
}

/** Whether this is one of ' ‘ ’ ＇: the apostrophe that forces text in a cell, kept by mistake. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2018 || code === 0x2019 || code === 0xff07;
}

/** Whether this is a hyphen or dash, ASCII, typographic or full-width. */
export function isHyphen(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0xff0d;
}

/** Radicals that Unicode does not map to the characters that they look like in simplified print. */
const RADICALS: Readonly<Record<string, string>> = {
  "⼾": "户",
  "⺠": "民",
  "⻅": "见",
  "⻉": "贝",
  "⻋": "车",
  "⻓": "长",
  "⻔": "门",
  "⻘": "青",
  "⻚": "页",
  "⻛": "风",
  "⻜": "飞",
  "⻢": "马",
  "⻥": "鱼",
  "⻦": "鸟",
  "⻩": "黄",
  "⻬": "齐",
  "⻰": "龙",
  "⻄": "西",
  "⻆": "角",
  "⻝": "食",
  "⻣": "骨",
  "⻮": "齿",
  "⻳": "龟",
};
const UNUSUAL_SHAPE = /[\u2e80-\u2fdf\uf900-\ufaff]/;
const UNUSUAL_SHAPES = /[\u2e80-\u2fdf\uf900-\ufaff]/g;

/**
 * A text copied from a PDF with the usual characters in place of radicals and compatibility ideographs that look the same.
 *
 * >>> usualShapes("⾝份证号")
 * "身份证号"
 */
export function usualShapes(text: string): string {
  return UNUSUAL_SHAPE.test(text)
    ? text.replace(UNUSUAL_SHAPES, (c) => RADICALS[c] ?? c.normalize("NFKC"))
    : text;
}
