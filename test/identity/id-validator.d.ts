/** The package ships no types; this is what tests and benchmarks use of it. */
declare module "id-validator" {
  export default class IDValidator {
    constructor(divisions?: Record<string, string>);
    isValid(id: string): boolean;
  }
}

declare module "id-validator/src/GB2260.js" {
  const divisions: Record<string, string>;
  export default divisions;
}
