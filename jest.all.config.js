/** All unit tests, many files as one: `npm test`. `RUNS=20 npm test` gives each random test twenty times as many runs. */
/** @type {import('jest').Config} */
module.exports = { ...require("./jest.config.js"), testMatch: ["<rootDir>/test/all/*.ts"] };
