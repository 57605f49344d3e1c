/** What the build makes of a file with all that it imports: the text of one script. */
declare module "*?script" {
  const text: string;
  export default text;
}
