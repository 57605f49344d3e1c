/**
 * All unit tests: `npm test`. Many files run as one (test/support/together.ts), but for those that want a page, which leave too much of
 * theirs on it. `RUNS=20 npm test` gives each random test twenty times as many runs.
 */
const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

const TESTS = join(__dirname, "test");
const pages = readdirSync(TESTS, { recursive: true })
  .filter((name) => /\.test\.tsx?$/.test(name))
  .map((name) => join(TESTS, name))
  .filter((path) => readFileSync(path, "utf8").includes("@jest-environment jsdom"));

/** @type {import('jest').Config} */
module.exports = { ...require("./jest.config.js"), testMatch: ["<rootDir>/test/all/*.ts", ...pages] };
