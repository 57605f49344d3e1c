/**
 * Fingerprints (SHA-256) of what cells hold: alike for every program that opens the workbook, and different as soon as
 * one cell says something else. They show changes; they are no signature, for whoever can write the workbook can write
 * them.
 */
import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils";
import { type Grid, isErrorValue } from "../forms";

/** Rows that follow each other: the first one's position, and of each row the fingerprint in 8 characters. */
export type RowPrints = readonly (readonly [firstRow: number, prints: string])[];

export interface SheetPrint {
  readonly sheet: string;
  /** Of all rows that hold something, in their order; blank rows between them do not count. In hex. */
  readonly digest: string;
  /** To say which rows changed: 48 bits of a row's fingerprint tell it from every other row of a sheet. */
  readonly rows: RowPrints;
}

export const PRINT_LENGTH = 8;
const PRINT_BYTES = 6;
const SALT_BYTES = 16;

/** About a millisecond's work. */
const A_STEP = 200;

/** What numbers of more digits come to depends on the program that saved them. */
const SIGNIFICANT_DIGITS = 15;

/** Bytes of a code unit, and of what stands before a cell's text. */
const LONGEST_CODE = 3;
const LONGEST_HEAD = 9;

const TAGS = { number: 1, text: 2, boolean: 3, error: 4 } as const;

/** The hash counts its bits in a BigInt, which the browsers inside the oldest office programs do not have. */
export function canFingerprint(): boolean {
  return typeof BigInt === "function";
}

/** Random, so that rows cannot be told by comparing workbooks. In hex. */
export function newSalt(): string {
  return bytesToHex(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
}

/** In steps; yields the number of rows done. Formats and merged ranges do not count, and not every program tells them. */
export function* printSheet(grid: Grid, salt: string): Generator<number, SheetPrint> {
  const whole = sha256.create().update(hexToBytes(salt));
  const row = new RowBytes(hexToBytes(salt));
  const rows: [firstRow: number, prints: string][] = [];
  let open: { next: number; run: [number, string] } | null = null;
  for (const [index, cells] of grid.cells.entries()) {
    if (index % A_STEP === 0) yield index;
    if (!row.fill(cells, grid.origin.column)) continue;
    const digest = sha256(row.content());
    whole.update(digest);
    const position = grid.origin.row + index;
    if (open === null || open.next !== position) {
      open = { next: position, run: [position, ""] };
      rows.push(open.run);
    }
    open.run[1] += base64(digest.subarray(0, PRINT_BYTES));
    open.next = position + 1;
  }
  return { sheet: grid.name, digest: bytesToHex(whole.digest()), rows };
}

/** Of any text, such as a policy: 16 bytes in hex. */
export function printText(text: string): string {
  const row = new RowBytes(new Uint8Array());
  row.fill([text], 0);
  return bytesToHex(sha256(row.content())).slice(0, 32);
}

/** One row at a time as bytes that no other row could have: of each cell its column, kind, length and content. */
class RowBytes {
  private bytes = new Uint8Array(1_024);
  private length = 0;

  constructor(private readonly salt: Uint8Array) {}

  /** False for a blank row. */
  fill(cells: readonly unknown[], firstColumn: number): boolean {
    this.length = 0;
    this.reserve(this.salt.length);
    this.bytes.set(this.salt);
    this.length = this.salt.length;
    const start = this.length;
    for (let i = 0; i < cells.length; i++) this.addCell(firstColumn + i, cells[i]);
    return this.length > start;
  }

  content(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private addCell(column: number, value: unknown): void {
    if (typeof value === "number") this.add(column, TAGS.number, canonicalNumber(value));
    else if (typeof value === "boolean") this.add(column, TAGS.boolean, value ? "1" : "0");
    else if (typeof value === "string" && value !== "") {
      // Programs have different names for the newer errors.
      const isError: boolean = isErrorValue(value);
      this.add(column, isError ? TAGS.error : TAGS.text, isError ? "" : canonicalText(value));
    }
  }

  private add(column: number, tag: number, text: string): void {
    this.reserve(LONGEST_HEAD + LONGEST_CODE * text.length);
    this.addCode(column);
    this.bytes[this.length++] = tag;
    this.addWord(text.length);
    for (let i = 0; i < text.length; i++) this.addCode(text.charCodeAt(i));
  }

  /** In one to three bytes, as UTF-8 writes it; halves of characters too. Columns and code units have 16 bits. */
  private addCode(code: number): void {
    if (code < 0x80) {
      this.bytes[this.length++] = code;
      return;
    }
    if (code < 0x800) this.bytes[this.length++] = 0xc0 | (code >>> 6);
    else {
      this.bytes[this.length++] = 0xe0 | (code >>> 12);
      this.bytes[this.length++] = 0x80 | ((code >>> 6) & 0x3f);
    }
    this.bytes[this.length++] = 0x80 | (code & 0x3f);
  }

  private addWord(word: number): void {
    for (let rest = word; ; rest >>>= 7) {
      this.bytes[this.length++] = rest < 0x80 ? rest : 0x80 | (rest & 0x7f);
      if (rest < 0x80) return;
    }
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(2 * (this.length + more));
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

function canonicalNumber(value: number): string {
  // Amounts are whole numbers, nearly all of them, and rounding is slow.
  return String(Number.isSafeInteger(value) ? value : Number(value.toPrecision(SIGNIFICANT_DIGITS)));
}

function canonicalText(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Of a number of bytes that three divides. */
function base64(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const bits = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let shift = 18; shift >= 0; shift -= 6) text += ALPHABET.charAt((bits >>> shift) & 63);
  }
  return text;
}
