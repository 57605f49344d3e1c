/** After all tests: the terminal's command is thrown away. The packages stay, for the next time. */
import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { BUNDLE } from "./before-all";

export default function afterAll(): void {
  const bundle = process.env[BUNDLE];
  if (bundle !== undefined) rmSync(dirname(bundle), { recursive: true, force: true });
}
