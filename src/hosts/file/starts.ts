/** How the files that are spreadsheets begin. */

/** The first bytes as characters. */
export function startOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 8));
}

export const isZip = (start: string): boolean => /^PK(?:\x03\x04|\x05\x06)/.test(start);

/** The container of .xls and .et. */
export const isOle = (start: string): boolean => start === "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/** The records of .xls without a container. */
export const isBiff = (start: string): boolean => /^\x09[\x00\x02\x04\x08]/.test(start);
