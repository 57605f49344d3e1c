/** What lint holds beside types: the domain stays pure, each file says what it is, none grows too long. */
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

/** The domain runs in every host, so it may know none of them: no host, no Node, no DOM. */
const pureFolders = ["policy", "identity", "forms", "checks"];
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

/** A file begins with a block comment whose first sentence says what the file is. */
const opening = {
  meta: {
    type: "suggestion",
    messages: { missing: "Begin the file with a comment /** … */ that says in one sentence what it is." },
  },
  create: ({ report, sourceCode }) => ({
    Program(node) {
      const [first] = sourceCode.getAllComments();
      const isFirst = first?.type === "Block" && first.range[0] === 0 && first.value.startsWith("*");
      const says = first?.value.replace(/@[\s\S]*$/, "").replace(/[\s*]/g, "");
      if (!isFirst || says === "") report({ node, loc: { line: 1, column: 0 }, messageId: "missing" });
    },
  }),
};

export default tseslint.config(
  { ignores: ["dist", "coverage", "out", "**/*.generated.ts", "reports", ".stryker-tmp"] },
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
      // The compiler says so, in a tenth of the time.
      "@typescript-eslint/no-unused-vars": "off",
      eqeqeq: "error",
    },
  },
  {
    files: ["**/*.{ts,tsx,js,cjs,mjs}"],
    ignores: ["**/*.d.ts"],
    plugins: { house: { rules: { opening } } },
    rules: { "house/opening": "error" },
  },
  {
    files: ["**/*.{ts,tsx,js,cjs,mjs}"],
    // What documents say, line by line.
    ignores: ["test/documents/**"],
    rules: { "max-lines": ["error", 400] },
  },
  {
    // Which folder may import which: .dependency-cruiser.cjs.
    files: pureFolders.map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { regex: "^node:", message: "The domain runs without Node." },
            {
              group: ["react", "react-dom", "@fluentui/*", "@e965/xlsx", "papaparse"],
              message: "The domain knows neither files nor screens.",
            },
          ],
        },
      ],
      "no-restricted-globals": ["error", ...hostGlobals],
    },
  },
  { files: ["**/*.{js,cjs}"], rules: { "@typescript-eslint/no-require-imports": "off" } },
);
