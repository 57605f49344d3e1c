const path = require("node:path");
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");
const { sources, Compilation } = require("webpack");

/** Makes functions.json, which Excel and its function wizard read, from the comments in the source. */
class FunctionsMetadataPlugin {
  constructor(source) {
    this.source = source;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionsMetadataPlugin", (compilation) => {
      compilation.fileDependencies.add(this.source);
      compilation.hooks.processAssets.tapPromise(
        { name: "FunctionsMetadataPlugin", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        async () => {
          const { metadataJson, errors } = await generateCustomFunctionsMetadata(this.source, false);
          if (errors.length > 0) throw new Error(`functions.json: ${errors.join("; ")}`);
          const metadata = {
            ...JSON.parse(metadataJson),
            // Cells arrive as plain values, never as linked data types …
            allowCustomDataForDataTypeAny: false,
            // … and a cell in error arrives as such, else one #REF! in a column would blank the whole answer.
            allowErrorForDataTypeAny: true,
          };
          compilation.emitAsset("functions.json", new sources.RawSource(JSON.stringify(metadata, null, 2)));
        },
      );
    });
  }
}

/** Old office machines: everything, packages included, is brought down to what Chromium 64 understands. */
const target = "es2018";

/** @returns {import('webpack').Configuration} */
module.exports = (_env, { mode = "production" } = {}) => ({
  name: "functions",
  mode,
  // Neither a browser nor Node: functions.js may use nothing but the language itself.
  target: ["es2018"],
  entry: { functions: path.resolve(__dirname, "src/functions/main.ts") },
  output: { path: path.resolve(__dirname, "dist"), filename: "[name].js", chunkFormat: "array-push", clean: true },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.[jt]s$/,
        loader: "swc-loader",
        options: { jsc: { parser: { syntax: "typescript" }, target } },
      },
    ],
  },
  plugins: [new FunctionsMetadataPlugin(path.resolve(__dirname, "src/functions/functions.ts"))],
  devtool: mode === "production" ? false : "source-map",
  performance: { maxAssetSize: 300_000, maxEntrypointSize: 300_000 },
});
