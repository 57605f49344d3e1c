/** Mutation tests: `npm run mutate`. Not a part of CI, since it takes hours. */

// Which tests run through a mutant is known only where each module is loaded by itself: jest.config.js.
process.env.SOURCES = "apart";

export default {
  mutate: [
    "src/identity/**/*.ts",
    "src/policy/**/*.ts",
    "src/checks/**/*.ts",
    "src/forms/people/**/*.ts",
    "src/mending/**/*.ts",
    "!**/*.generated.ts",
    "!**/messages.ts",
  ],
  testRunner: "jest",
  // Each mutant meets only the tests that run through it.
  coverageAnalysis: "perTest",
  // TESTS=test/identity: those of one folder alone, in minutes instead of hours; what they let live others may still notice.
  jest: {
    configFile: "jest.config.js",
    enableFindRelatedTests: process.env.TESTS === undefined,
    ...(process.env.TESTS === undefined ? {} : { config: { roots: [`<rootDir>/${process.env.TESTS}`] } }),
  },
  concurrency: 2,
  ignorePatterns: ["dist", "out", "docs/images"],
  ignoreStatic: true,
  // Tests read sources: they stay as they are.
  disableTypeChecks: false,
  tempDirName: "out/mutants",
  reporters: ["clear-text", "progress", "json"],
  jsonReporter: { fileName: "out/mutation.json" },
  clearTextReporter: { logTests: false, allowColor: false },
};
