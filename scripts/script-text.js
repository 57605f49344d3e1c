/** As a webpack loader: `import program from "./worker.ts?script"` is the text of a file with all that it imports, as one script. */
const { build } = require("esbuild");
const { resolve } = require("node:path");

module.exports = function loader() {
  const done = this.async();
  build({
    entryPoints: [this.resourcePath],
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    charset: "utf8",
    logLevel: "silent",
  }).then(({ outputFiles: [script], metafile }) => {
    for (const file of Object.keys(metafile.inputs)) this.addDependency(resolve(file));
    done(null, `export default ${JSON.stringify(script.text)};`);
  }, done);
};
