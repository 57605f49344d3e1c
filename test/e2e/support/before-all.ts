/** Before all browser tests: the pages are built, unless BUILT=1 says that they are; one server. */
import { createRequire } from "node:module";
import { join } from "node:path";
import webpack, { type Configuration } from "webpack";
import { bundlePackages } from "../../support/packages";
import { bundleSources } from "../../support/sources";
import { startServer } from "./server";

type ConfigFactory = (env: object, argv: { mode: "production" }) => Configuration[];

/** What the tests open. */
const PARTS = ["workbench", "wps", "excel"];

export default async function beforeAll(): Promise<void> {
  bundlePackages();
  bundleSources();
  if (process.env["BUILT"] !== "1") await build();
  await startServer();
}

function build(): Promise<void> {
  const factory = createRequire(__filename)(join(__dirname, "../../../webpack.config.js")) as ConfigFactory;
  const configs = factory({}, { mode: "production" }).filter(({ name = "" }) => PARTS.includes(name));
  const compiler = webpack(configs);
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close((closingError) => {
        if (error ?? closingError) reject(error ?? closingError);
        else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
        else resolve();
      });
    });
  });
}
