/** Where the parts of a setting can lie in a workbook of WPS. */

/** A part of a setting, wherever it lies. */
export interface StoredPart {
  readonly xml: string;
  remove(): void;
}

/** Somewhere in the workbook where parts can lie. */
export interface PartStore {
  find(namespace: string): readonly StoredPart[];
  /** False if they do not lie there afterwards; then none of them does. */
  add(namespace: string, xmls: readonly string[]): boolean;
}
