/** What is built into dist/: the formulas, Excel's add-in, the workbench page and WPS's add-in, each by its name. */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { functionsMetadata } = require("./scripts/functions-metadata");
const { manifestFor, withShortcuts } = require("./scripts/manifest");
const { asPage, PAGES } = require("./scripts/pages");
const { TargetsPlugin } = require("./scripts/targets");
const { wpsFunctions } = require("./scripts/wps-functions");

const fromRoot = (...parts) => path.resolve(__dirname, ...parts);

const FUNCTIONS = fromRoot("src/functions/functions.ts");

/** Old office machines: what they load is brought down to what Chromium 87 and Safari 15 understand, packages included. */
const OFFICE_TARGET = "es2021";

function scripts(target, options = {}) {
  return {
    test: /\.[cm]?[jt]sx?$/,
    loader: "swc-loader",
    options: {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        target,
        transform: { react: { runtime: "automatic" } },
      },
    },
    ...options,
  };
}

/** The domain does nothing when it is loaded: of its folders' indexes only what is asked for comes along. */
const pure = {
  include: [
    "policy",
    "identity",
    "forms",
    "checks",
    "checking",
    "mending",
    "handing-in",
    "campaign",
    "taskpane",
  ].map((folder) => fromRoot("src", folder)),
  sideEffects: false,
};

const resolve = { extensions: [".tsx", ".ts", ".js"] };
const devtool = (mode) => (mode === "production" ? false : "source-map");

/** Half the time of webpack's own choice, and smaller. */
const minimised = { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] };

/** What was built once is not built again by the next start, or by the browser test after the build. */
const onDisk = (name, mode) => ({
  type: "filesystem",
  name: `${name}-${mode}`,
  buildDependencies: { config: [__filename] },
});

/** What is handed out runs in old browsers; while it is developed, packages have parts that are not in it then. */
const heldToTargets = (mode, options) => (mode === "production" ? [new TargetsPlugin(options)] : []);

/** What is fetched later is called by its content: a page that was kept from before an update must not get a part of after it. */
const LATER = "[name].[contenthash:8].js";

/** functions.js and functions.json: the formulas alone, for any host. */
const functionsConfig = (mode) => ({
  name: "functions",
  mode,
  // Neither a browser nor Node: functions.js may use nothing but the language itself.
  target: [OFFICE_TARGET],
  entry: { functions: fromRoot("src/functions/main.ts") },
  output: { path: fromRoot("dist"), filename: "[name].js", chunkFormat: "array-push" },
  resolve,
  module: { rules: [pure, scripts(OFFICE_TARGET)] },
  optimization: minimised,
  plugins: [
    new CopyPlugin({
      patterns: [
        { from: FUNCTIONS, to: "functions.json", transform: () => functionsMetadata(FUNCTIONS) },
        { from: FUNCTIONS, to: "functions-en.json", transform: () => functionsMetadata(FUNCTIONS, "en") },
      ],
    }),
    ...heldToTargets(mode, { hasPutIn: false }),
  ],
  devtool: devtool(mode),
  performance: { maxAssetSize: 300_000, maxEntrypointSize: 300_000 },
});

const OFFICE_JS = path.dirname(require.resolve("@microsoft/office-js/package.json"));

/** Offices without internet access must be able to use it, so Office.js comes along: Excel's parts only. */
const officeJs = {
  context: path.join(OFFICE_JS, "dist"),
  from: "{{office,o15apptofilemappingtable}.js,excel-{win32,web,mac,ios,winrt}-*.js,{zh-cn,en-us}/office_strings.js}",
  to: "office-js",
  globOptions: { ignore: ["**/*.debug.js"] },
  info: { minimized: true },
};

/** What Excel loads: the pane with ribbon commands and formulas in one runtime. */
const excelConfig = (mode) => ({
  name: "excel",
  mode,
  target: ["web", OFFICE_TARGET],
  entry: { taskpane: fromRoot("src/excel/main.ts"), opening: fromRoot("src/excel/opening.ts") },
  output: { path: fromRoot("dist"), filename: "[name].js", chunkFilename: LATER },
  resolve,
  module: { rules: [pure, scripts(OFFICE_TARGET)] },
  optimization: minimised,
  plugins: [
    new HtmlPlugin({
      template: fromRoot("src/excel/taskpane.html"),
      filename: "taskpane.html",
      // The other one stands in the page's head, before Office's own.
      chunks: ["taskpane"],
      scriptLoading: "blocking",
      inject: "body",
    }),
    new CopyPlugin({
      patterns: [
        { from: fromRoot("assets/icon-*.png"), to: "assets/[name][ext]" },
        {
          from: fromRoot("manifest.xml"),
          transform: (content) => manifestFor(content.toString(), process.env.BASE_URL),
        },
        {
          from: fromRoot("manifest.xml"),
          to: "manifest-shortcuts.xml",
          transform: (content) => withShortcuts(manifestFor(content.toString(), process.env.BASE_URL)),
        },
        { from: fromRoot("src/excel/shortcuts.json") },
        ...Object.entries(PAGES).map(([from, to]) => ({
          from: fromRoot(`docs/${from}`),
          to,
          transform: asPage,
        })),
        { from: fromRoot("docs/images"), to: "images", noErrorOnMissing: true },
        officeJs,
        { from: path.join(OFFICE_JS, "LICENSE.md"), to: "office-js/LICENSE.md" },
      ],
    }),
    ...heldToTargets(mode, { hasPutIn: true }),
  ],
  devtool: devtool(mode),
  performance: { maxAssetSize: 1_500_000, maxEntrypointSize: 1_500_000 },
});

/** The local page. It runs in today's browsers, so its packages are taken as they come. */
const workbenchConfig = (mode) => ({
  name: "workbench",
  mode,
  target: ["web", "es2022"],
  entry: { workbench: fromRoot("src/workbench/main.ts") },
  output: { path: fromRoot("dist/workbench"), filename: "[name].js", clean: true },
  resolve: {
    ...resolve,
    alias: { "@univerjs/telemetry": fromRoot("src/workbench/no-telemetry.ts") },
  },
  module: {
    rules: [
      scripts("es2022", {
        test: /\.tsx?$/,
        resourceQuery: { not: /metadata|script/ },
        exclude: /node_modules/,
      }),
      { resourceQuery: /metadata/, type: "json", loader: fromRoot("scripts/functions-metadata.js") },
      { resourceQuery: /script/, loader: fromRoot("scripts/script-text.js") },
      { test: /\.css$/, use: ["style-loader", "css-loader"] },
      // Some of Univer's modules leave the ending out.
      { test: /\.m?js$/, resolve: { fullySpecified: false } },
    ],
  },
  plugins: [new HtmlPlugin({ template: fromRoot("src/workbench/index.html"), scriptLoading: "defer" })],
  optimization: {
    // Served from this machine to this machine: making it small would cost more time than it saves.
    minimize: false,
    // Several scripts are read side by side.
    splitChunks: { chunks: "all", maxSize: 2_000_000 },
  },
  cache: onDisk("workbench", mode),
  performance: false,
  devtool: devtool(mode),
});

/** What WPS loads: a page for ribbon and formulas, and one for the pane. Its Chromium is 87 on Linux, 104 on Windows. */
const wpsConfig = (mode) => ({
  name: "wps",
  mode,
  target: ["web", OFFICE_TARGET],
  entry: { main: fromRoot("src/wps/main.ts"), taskpane: fromRoot("src/wps/taskpane.ts") },
  output: { path: fromRoot("dist/wps"), filename: "[name].js", chunkFilename: LATER, clean: true },
  resolve,
  optimization: minimised,
  module: {
    rules: [
      pure,
      { ...scripts(OFFICE_TARGET), resourceQuery: { not: /wps-functions/ } },
      { resourceQuery: /wps-functions/, type: "json", loader: fromRoot("scripts/wps-functions.js") },
    ],
  },
  plugins: [
    ...["main", "taskpane"].map(
      (chunk) =>
        new HtmlPlugin({
          template: fromRoot("src/wps", chunk === "main" ? "index.html" : `${chunk}.html`),
          filename: chunk === "main" ? "index.html" : `${chunk}.html`,
          chunks: [chunk],
          scriptLoading: "blocking",
          inject: "body",
        }),
    ),
    new CopyPlugin({
      patterns: [
        { from: fromRoot("src/wps/*.xml"), to: "[name][ext]" },
        { from: fromRoot("assets/icon-*.png"), to: "assets/[name][ext]" },
        { from: FUNCTIONS, to: "functions.json", transform: () => wpsFunctions(FUNCTIONS) },
      ],
    }),
    ...heldToTargets(mode, { hasPutIn: true }),
  ],
  cache: onDisk("wps", mode),
  devtool: devtool(mode),
  performance: { maxAssetSize: 1_500_000, maxEntrypointSize: 1_500_000 },
});

/** @returns {import('webpack').Configuration[]} */
module.exports = (_env, { mode = "production" } = {}) => [
  functionsConfig(mode),
  excelConfig(mode),
  workbenchConfig(mode),
  wpsConfig(mode),
];
