/**
 * All parts of the browser tests, one after the other on one page. One part alone: `npm run test:e2e -- -t axe`, a part
 * being named by its file.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { workbench } from "./support/workbench";

const ENDING = ".e2e.ts";
const parts = readdirSync(__dirname)
  .filter((name) => name.endsWith(ENDING))
  .sort();

for (const part of parts)
  describe(part.slice(0, -ENDING.length), () => void jest.requireActual(join(__dirname, part)));

afterAll(() => workbench.stop());
