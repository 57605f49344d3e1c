/** Every package that comes along with the product states a licence that lets it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import config from "../webpack.config.js";

const root = join(__dirname, "..");

interface Locked {
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly license?: string;
}

const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
  packages: Record<string, Locked>;
};

/** Permissive ones (SPDX), alone or as a choice. */
const PERMISSIVE = /^\(?(?:MIT|MIT-0|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|ISC|0BSD|Unlicense|CC0-1\.0)\b/;

/** Their licence is a text of its own. Office.js: Microsoft's, for programs that work with Office. */
const OWN_TERMS: ReadonlySet<string> = new Set(["@microsoft/office-js"]);

/** What webpack puts something else in the place of. */
const replaced = new Set(config("production").flatMap(({ resolve }) => Object.keys(resolve?.alias ?? {})));

test("each states a permissive licence, or is not in the bundle", () => {
  const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== "" && dev !== true);
  expect(shipped.length).toBeGreaterThan(50);
  const unclear = shipped
    .map(([path, { license }]) => ({ name: path.replace(/^.*node_modules\//, ""), license }))
    .filter(
      ({ name, license }) => !PERMISSIVE.test(license ?? "") && !replaced.has(name) && !OWN_TERMS.has(name),
    )
    .map(({ name, license }) => `${name}: ${license ?? "states none"}`);
  expect(unclear).toEqual([]);
});
