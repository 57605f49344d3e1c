/** What a layout of the corpus is: sheets as a clerk would write them, and what is right about them. */

/**
 * Written by hand from the design and from public forms alone, by somebody who did not see the reader.
 *
 * A sheet is a text, one line a row, `|` between cells, `⏎` a line break within a cell, a line of `-` a blank row. Up to
 * eleven digits are a number unless an apostrophe stands before them; `d:2023-10-09` is a day stored as one;
 * `n:430903…` is stored as a number. `#赵文斌` is his ID number (see people.ts), `#赵文斌!` the same with a false check
 * character, `#赵文斌-` with a digit missing, `#赵文斌?` masked, `#赵文斌^` his old one of 15 digits, `#赵文斌*43` his
 * disability card (kind 4, level 3).
 *
 * Alternatives that the design leaves open stand beside each other with a stroke: `list/unknown`.
 */
export interface Layout {
  readonly name: string;
  /** What `region` and `year` of its rosters are; null where the region has no policy and the sheet therefore asks. */
  readonly region: string | null;
  readonly year: number | null;
  /** Where its people come from, if not from the region. */
  readonly division?: string;
  /** The file's name; .xlsx where nothing is said. */
  readonly file?: string;
  readonly args?: readonly string[];
  readonly sheets: readonly LayoutSheet[];
  readonly faults: readonly (string | Fault)[];
}

export interface LayoutSheet {
  readonly name: string;
  readonly hidden?: boolean;
  /** Of a roster of another year than the others. */
  readonly year?: number;
  readonly text: string;
  readonly merges?: string;
  /** `roster`, `payments`, `breakdown`, `list`, `unknown` */
  readonly kind: string;
  /** Role of a list; `null` where nothing says. */
  readonly role?: string;
  /** Persons, payments, units or entries. */
  readonly rows?: number;
  /** Yuan collected, of a roster. */
  readonly collected?: number;
  /** Households, of a roster on one page. */
  readonly households?: number;
  /** Heading → field (design 5.2), `-` where for nothing; headings that are left out may be anything. */
  readonly columns?: Readonly<Record<string, string>>;
  /** What must be found although nothing is wrong, such as `household-rows`; places as in faults. */
  readonly findings?: readonly string[];
  /** What may be found, as the design leaves it open. */
  readonly may?: readonly string[];
}

/**
 * `赵文斌 缴费金额 = 350 => amount-selfpay`: what is written otherwise, and what is then found there. Several of both are
 * parted by `;`, a rule can have a place of its own, `=> -` finds nothing. A place is a name and a heading, or a cell; of
 * another sheet than the first: `低保名单!赵文斌 姓名`.
 */
export interface Fault {
  readonly fault: string;
  readonly may?: readonly string[];
  readonly rows?: number;
  readonly collected?: number;
}
