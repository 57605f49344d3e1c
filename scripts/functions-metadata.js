/** What functions.json says of the functions, made from the comments in their source. */
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");
const english = require("./functions-en.json");
const { DEVELOPMENT_URL } = require("./manifest");

/** Where a function is explained: the add-in's own page, at the place that calls it. */
const helpOf = (id) => `${(process.env.BASE_URL ?? DEVELOPMENT_URL).replace(/\/+$/, "")}/help.html#${id}`;

/** In an English Excel: descriptions and names of arguments; the functions' own names are the same. */
function inEnglish(entry) {
  const texts = english[entry.id];
  if (texts === undefined) throw new Error(`scripts/functions-en.json does not describe ${entry.id}`);
  const parameters = entry.parameters.map((parameter) => {
    const description = texts.parameters[parameter.name];
    if (description === undefined)
      throw new Error(`scripts/functions-en.json: ${entry.id} ${parameter.name}`);
    return { ...parameter, description };
  });
  return { ...entry, description: texts.description, parameters };
}

/** @returns {Promise<string>} */
async function functionsMetadata(source, language = "zh") {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(source, false);
  if (errors.length > 0) throw new Error(`functions.json: ${errors.join("; ")}`);
  const { functions, ...others } = JSON.parse(metadataJson);
  const described = functions.map((entry) => ({ ...entry, helpUrl: helpOf(entry.id) }));
  const metadata = {
    ...others,
    functions: language === "en" ? described.map(inEnglish) : described,
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
