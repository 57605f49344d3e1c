/** The workbench and WPS's add-in in a real browser: `npm run test:e2e`, or with BUILT=1 after a build. */
/** @type {import('jest').Config} */
module.exports = {
  ...require("./jest.config.js"),
  testMatch: ["<rootDir>/test/e2e/all/*.ts"],
  globalSetup: "<rootDir>/test/e2e/support/before-all.ts",
  globalTeardown: "<rootDir>/test/e2e/support/after-all.ts",
  testTimeout: 120_000,
};
