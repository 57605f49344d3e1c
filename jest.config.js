/** One file of unit tests or some: `npx jest test/checks`. All of them: jest.all.config.js. */
/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  globalSetup: "<rootDir>/test/support/before-all.ts",
  setupFiles: ["<rootDir>/test/support/without-styles.ts"],
  moduleNameMapper: {
    // Mutation tests change the sources one by one.
    ...(process.env.SOURCES === "apart"
      ? {}
      : { "^(?:\\.\\./)+src/(.+)$": "<rootDir>/node_modules/.cache/test-sources/$1" }),
    "^(fast-check|zod(?:/mini|/v4/core)?|@fluentui/react-components|@univerjs/(?:core|data-validation|engine-formula|sheets|sheets-formula))$":
      "<rootDir>/node_modules/.cache/test-packages/$1",
  },
  // Whole panes under axe are slow on a busy machine, and a slow machine is no failure.
  testTimeout: 30_000,
  // Half of a machine of two cores would lie idle.
  maxWorkers: "100%",
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
