/** The version of the tool, as package.json has it: reports and seals name it. */
export const VERSION = "0.1.0";
