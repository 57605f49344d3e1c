/** `npm run sample -- DIR`: writes the sample workbooks into a folder. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "../src/hosts/file/write";
import { sampleWorkbooks } from "../src/samples";

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write("用法：npm run sample -- 文件夹\n");
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
for (const { fileName, sheets } of sampleWorkbooks()) {
  const path = join(folder, fileName);
  writeFileSync(path, writeXlsx(sheets));
  process.stdout.write(`${path}\n`);
}
