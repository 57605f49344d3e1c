import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { BUNDLE } from "./bundle-check";

export default function removeBundle(): void {
  const bundle = process.env[BUNDLE];
  if (bundle !== undefined) rmSync(dirname(bundle), { recursive: true, force: true });
}
