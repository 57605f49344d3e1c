/** Resident ID numbers of people who do not exist: the sequence digits are 9xx, which registries hardly reach. */
import { referenceCheck } from "../identity/reference";

interface Made {
  /** YYYYMMDD */
  readonly born: string;
  /** 900 to 999; an odd one is a man's. */
  readonly sequence: number;
  readonly division?: string;
}

/** A right number of 18 characters. */
export function madeId({ born, sequence, division = "430903" }: Made): string {
  if (sequence < 900 || sequence > 999) throw new Error("invented numbers have the sequence digits 9xx");
  const first17 = `${division}${born}${sequence}`;
  return first17 + referenceCheck(first17);
}

/** The same person's number of the first generation, 15 digits. */
export function oldId({ born, sequence, division = "430903" }: Made): string {
  return `${division}${born.slice(2)}${sequence}`;
}

/** The same number with a check character that is wrong. */
export function withWrongCheck(id: string): string {
  const wrong = id.endsWith("1") ? "2" : "1";
  return id.slice(0, 17) + wrong;
}

export function toFullWidth(text: string): string {
  return text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
}
