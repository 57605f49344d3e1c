/** The version of the tool, which package.json holds: reports and seals name it. */
import product from "../../package.json";

// Of the file, bundles take this one word.
export const VERSION: string = product.version;
