/** One version everywhere, and counted up with whatever changes what is judged. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { versionNow, VERSION_RECORD, type VersionRecord } from "../scripts/version";
import { VERSION } from "../src/handing-in";

const read = (...path: string[]) => readFileSync(join(__dirname, "..", ...path), "utf8");
const versionIn = (path: string) => (JSON.parse(read(path)) as { version: string }).version;

test.each([
  ["package.json", versionIn("package.json")],
  ["package-lock.json", versionIn("package-lock.json")],
  ["the newest heading of CHANGELOG.md", /^## \[([\d.]+)\]/m.exec(read("CHANGELOG.md"))?.[1]],
  ["manifest.xml", /<Version>([\d.]+)\.0<\/Version>/.exec(read("manifest.xml"))?.[1]],
  ["docs/wps.md", /canbao_([\d.]+)\.zip/.exec(read("docs", "wps.md"))?.[1]],
])("%s names the version that reports and seals name", (_, version) => {
  expect(version).toBe(VERSION);
});

test("rules, policies and words of forms are those that were recorded with the version", () => {
  const recorded = JSON.parse(readFileSync(VERSION_RECORD, "utf8")) as VersionRecord;
  const now = versionNow();
  if (now.version === recorded.version && now.judgesBy === recorded.judgesBy) return;
  throw new Error(
    "What sheets are judged by has changed: count the version up in package.json (npm version, without a tag), " +
      "in manifest.xml and docs/wps.md, say what changed in CHANGELOG.md, then run `npm run make:version`.",
  );
});
