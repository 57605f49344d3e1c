/** What the build makes of the comments above the functions: functions.json. */
declare module "*?metadata" {
  const metadata: {
    readonly functions: readonly {
      readonly id: string;
      readonly description: string;
      readonly parameters: readonly {
        readonly name: string;
        readonly description: string;
        readonly optional?: boolean;
      }[];
    }[];
  };
  export default metadata;
}
