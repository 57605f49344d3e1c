/** What WPS is told of the functions: functions.json in its own form, from the same comments as Excel's. */
const { functionsMetadata } = require("./functions-metadata");

/** Every argument may be a range, and arrives as a matrix; a question mark says that it may be left out. */
const ARGUMENT = "any[][]";

/** @returns {Promise<string>} */
async function wpsFunctions(source) {
  const { functions } = JSON.parse(await functionsMetadata(source));
  const described = functions.map(({ name, description, parameters }) => ({
    name,
    description,
    result: { type: "any" },
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description,
      type: parameter.optional ? `${ARGUMENT}?` : ARGUMENT,
    })),
  }));
  return JSON.stringify({ functions: described }, null, 2);
}

/** As a webpack loader: `import metadata from "./functions.ts?wps-functions"`. */
module.exports = function loader() {
  const done = this.async();
  wpsFunctions(this.resourcePath).then((json) => done(null, json), done);
};
module.exports.wpsFunctions = wpsFunctions;
