import officeAddins from "eslint-plugin-office-addins";
import prettier from "eslint-config-prettier";
import tseslint from "typescript-eslint";

/** The domain runs in every host, so it may know none of them: no host, no Node, no DOM. */
const pureFolders = ["policy", "identity", "forms", "checks"];
const outerFolders = [
  "hosts",
  "functions",
  "taskpane",
  "workbench",
  "cli",
  "excel",
  "wps",
  "samples",
  "mending",
  "handing-in",
];
const hostGlobals = [
  "window",
  "document",
  "navigator",
  "localStorage",
  "sessionStorage",
  "globalThis",
  "self",
  "XMLHttpRequest",
  "fetch",
  "process",
  "Buffer",
  "require",
  "console",
  "setTimeout",
  "setInterval",
  "Office",
  "Excel",
  "OfficeExtension",
  "CustomFunctions",
  "wps",
  "Application",
];

export default tseslint.config(
  { ignores: ["dist", "coverage", "out", "**/*.generated.ts"] },
  ...tseslint.configs.recommended,
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(
      Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"]),
    ),
  },
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      eqeqeq: "error",
    },
  },
  {
    files: pureFolders.map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: outerFolders.flatMap((f) => [`**/${f}/*`, `**/${f}`]),
              message: "The domain knows no host.",
            },
            { regex: "^node:", message: "The domain runs without Node." },
            {
              group: [
                "fs",
                "path",
                "os",
                "child_process",
                "react",
                "react-dom",
                "@fluentui/*",
                "@e965/xlsx",
                "papaparse",
              ],
              message: "The domain knows neither files nor screens.",
            },
          ],
        },
      ],
      "no-restricted-globals": ["error", ...hostGlobals],
    },
  },
  { files: ["**/*.{js,cjs}"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  prettier,
);
