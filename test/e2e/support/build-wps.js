/** Builds what WPS loads, and WPS itself in memory for a browser. `node build-wps.js FOLDER`: where the latter goes. */
const path = require("node:path");
const webpack = require("webpack");
const makeConfigs = require("../../../webpack.config.js");

const built = makeConfigs({}, { mode: "production" }).find(({ name }) => name === "wps");
const host = {
  name: "wps-in-memory",
  mode: "development",
  entry: { wps: path.resolve(__dirname, "../../support/wps-host/browser.ts") },
  output: { path: path.resolve(process.argv[2]), filename: "[name].js" },
  resolve: built.resolve,
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: "swc-loader",
        options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
      },
    ],
  },
  devtool: false,
};

const compiler = webpack([built, host]);
compiler.run((error, stats) => {
  compiler.close((closingError) => {
    const failure = error ?? closingError ?? (stats?.hasErrors() ? stats.toString("errors-only") : null);
    if (failure === null) return;
    console.error(failure);
    process.exitCode = 1;
  });
});
