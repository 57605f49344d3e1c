/** What the build makes of the comments above the functions, in WPS's form. */
declare module "*?wps-functions" {
  const metadata: { readonly functions: import("./functions").Descriptions };
  export default metadata;
}
