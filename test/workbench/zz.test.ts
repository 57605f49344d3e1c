import { readFileSync, writeFileSync, readdirSync, mkdirSync } from "node:fs";
import { mended } from "./mended";
import { packageDifferences } from "../support/compare-packages";
const D = process.env.DIR as string;
const lines: string[] = [];
test("all", async () => {
  mkdirSync("/tmp/saved", {recursive:true});
  for (const f of readdirSync(D)) {
    if (!/\.xls[xm]$/i.test(f)) continue;
    const bytes = new Uint8Array(readFileSync(D + "/" + f));
    try {
      const { bytes: out, place, stale } = await mended(bytes, f);
      writeFileSync("/tmp/saved/" + f, out);
      const d = packageDifferences(bytes, out);
      lines.push(`${f}: ${place?.sheet}!${place?.cell} stale ${stale}; ${d.length} | ${d.slice(0, 8).join(" | ")}`);
    } catch (e) { lines.push(`${f}: ERR ${(e as Error).stack?.slice(0,400)}`); }
  }
  writeFileSync("/tmp/zz.txt", lines.join("\n") + "\n");
}, 600000);
