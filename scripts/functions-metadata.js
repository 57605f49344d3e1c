/** What functions.json says of the functions, made from the comments in their source. */
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");

/** @returns {Promise<string>} */
async function functionsMetadata(source) {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(source, false);
  if (errors.length > 0) throw new Error(`functions.json: ${errors.join("; ")}`);
  const metadata = {
    ...JSON.parse(metadataJson),
    // Cells arrive as plain values, never as linked data types …
    allowCustomDataForDataTypeAny: false,
    // … and a cell in error arrives as such, else one #REF! in a column would blank the whole answer.
    allowErrorForDataTypeAny: true,
  };
  return JSON.stringify(metadata, null, 2);
}

/** As a webpack loader: `import metadata from "./functions.ts?metadata"`. */
module.exports = function loader() {
  const done = this.async();
  functionsMetadata(this.resourcePath).then((json) => done(null, json), done);
};
module.exports.functionsMetadata = functionsMetadata;
