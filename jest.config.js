/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  globalSetup: "<rootDir>/test/support/bundle-check.ts",
  globalTeardown: "<rootDir>/test/support/remove-bundle.ts",
  // Whole panes under axe are slow on a busy machine, and a slow machine is no failure.
  testTimeout: 30_000,
  // Half of a machine of two cores would lie idle.
  maxWorkers: "100%",
  // Univer is CommonJS, but some of what it loads is not.
  transformIgnorePatterns: [
    "/node_modules/(?!(lodash-es|nanoid|rbush|quickselect|kdbush|cjk-regex|unicode-regex|regexp-util|franc-min|trigram-utils|n-gram|collapse-white-space)/)",
  ],
  transform: {
    "\\.[jt]sx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          target: "es2022",
          transform: { react: { runtime: "automatic" } },
        },
      },
    ],
  },
};
