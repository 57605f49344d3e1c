/**
 * Proves of every regular expression in `src` that it takes time in proportion to the text (recheck's automaton): a cell may hold 32,767
 * characters, and whoever made the file chose them. Trying long texts shows nothing; what cannot be proven is an error.
 * A pattern in linear-patterns.json was proven before, by the same recheck; `npm run make:patterns` proves all anew and writes it.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkSync } from "recheck";
import recheckPackage from "recheck/package.json";
import ts from "typescript";

const RECORD = join(__dirname, "linear-patterns.json");

interface Proven {
  readonly recheck: string;
  readonly patterns: readonly string[];
}

interface Pattern {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** What recheck cannot prove, and what bounds it. The pattern as it stands in the file, so that a change is looked at again. */
const BOUNDED = new Map([
  // The automaton knows no look-around; what repeats in these is bounded, or stands at one place only.
  [
    String.raw`(?:^|[^数口务村组户])[([【](20\d\d)[)\]】](?!\D{0,10}第\d+号|\d+号$)`,
    "one number after a bracket",
  ],
  [String.raw`(?<![\d.])[1-4](?:级?[、,和及与至到~～—–-]*[1-4])*级`, "begins only behind what is no digit"],
  [String.raw`\s*([年月日号时点分]|[-/.](?=[\s\d]))\s*`, "texts of 40 characters"],
  [
    String.raw`[一二三四五六七八九\d、,\-至和]+(?=级)|(?<=级)[一二三四五六七八九\d]+`,
    "names of 100 characters",
  ],
  [String.raw`\B(?=(\d{3})+$)`, "numbers of our own"],
  [String.raw`\B(?=(?:\d{3})+$)`, "numbers of our own"],
  [String.raw`[、,;/]+|\s+(?=\d{7}|0\d{2,3}[-—])`, "phones"],
  [String.raw`^[\s_]*(户(?!数|籍)|[人名](?!数|员|口)|[元圆])`, "at the beginning only"],
  [String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\.?\d)|\d+(?:\.\d+)?(?!\.?\d)`, "numbers"],
  [String.raw`^0+(?=\d)`, "at the beginning only"],
  [
    String.raw`^(\d{1,2}[.、．](?=\D)|注\d*[:：.]|备注[:：]|说明|填表说明|填报说明|标注|以下(空白|无正文|为空))`,
    "at the beginning only",
  ],
  [String.raw`^.{0,20}(?:组|队|屯|寨|片)(?:\(.*\))?$`, "21 beginnings"],
  [String.raw`^(.+)[之的](.+)$`, "relations of 60 characters"],
  [String.raw`^customxml\/(?!itemprops)[^/]+\.xml$`, "at the beginning only"],
  [String.raw`"[^"]*"|[\\_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]`, "formats of 255 characters"],
  [
    String.raw`(?:填报|填表|上报|报送)单位(?:[（(][^（()）]*[)）])?[:：]\s{0,9}(.{0,60}?)\s{0,9}(?=\p{Script=Han}{2,6}(?:[（(][^（()）]*[)）])?[:：]|$)`,
    "60 characters behind one word",
  ],
  [
    String.raw`\p{Script=Han}{2}\s{1,99}\p{Script=Han}{2}|[/|。\\]|^\(?\d+[).](?!\d)|[①-⑳]|^包括|等$`,
    "every part is of a bounded length or at the beginning",
  ],
  [
    String.raw`<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet`,
    "the first 4,096 characters of a file",
  ],
  // Parts of files that the product has just written.
  ...[
    String.raw`(<worksheet\b[^>]*>)`,
    String.raw`^<xf\s*|\s*\/?>.*$`,
    String.raw`\s*\bfontId="\d+"`,
    String.raw`<fonts\b.*?<\/fonts>`,
    String.raw`<cellXfs\b[^>]*>(.*?)<\/cellXfs>`,
    String.raw`<xf\b[^>]*\/>|<xf\b[^>]*>.*?<\/xf>`,
    String.raw`<c r="([A-Z]+\d+)"([^>]*?)(\/?>)`,
    String.raw`\s*\bs="\d+"`,
  ].map((pattern) => [pattern, "files of our own"] as const),
]);

function patternsIn(path: string): Pattern[] {
  const file = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push({
        place: `${path}:${line + 1}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join("src", name));
const patterns = files.flatMap(patternsIn);
const isAnew = process.argv.includes("--anew");
const record = JSON.parse(readFileSync(RECORD, "utf8")) as Proven;
const proven = new Set(isAnew || record.recheck !== recheckPackage.version ? [] : record.patterns);
const judged = new Map<string, string>();
const found: string[] = [];
for (const { source, flags } of patterns) {
  const key = `/${source}/${flags}`;
  if (judged.has(key)) continue;
  const status =
    BOUNDED.has(source) || proven.has(key)
      ? "safe"
      : checkSync(source, flags, { checker: "automaton", timeout: 60_000 }).status;
  judged.set(key, status === "safe" ? "" : status);
  if (status === "safe" && !BOUNDED.has(source)) found.push(key);
}
if (isAnew) {
  const now: Proven = { recheck: recheckPackage.version, patterns: found.sort() };
  writeFileSync(RECORD, `${JSON.stringify(now, null, 2)}\n`);
}
const bad = patterns.filter(({ source, flags }) => judged.get(`/${source}/${flags}`) !== "");
for (const { place, source, flags } of bad)
  console.error(`${place}  /${source}/${flags}  ${judged.get(`/${source}/${flags}`)}`);
console.log(`${judged.size} patterns, ${bad.length} of which are not proven to be linear`);
process.exitCode = bad.length > 0 ? 1 : 0;
