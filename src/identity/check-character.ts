/**
 * The eighteenth character: ISO 7064 MOD 11-2 as adopted by GB 11643-1999. Every change of one character and
 * every swap of two neighbours changes the remainder, so neither goes unnoticed.
 */

/** Check character for each remainder modulo 11: together they make 1, and X stands for 10. */
const CHECK_CHARACTERS = "10X98765432";

/**
 * Code unit of the check character for the first 17 digits, given as each digit times 2 to the power of its place
 * from the right (the check character has place 0), added up.
 */
export function checkCodeUnit(weightedSum: number): number {
  return CHECK_CHARACTERS.charCodeAt(weightedSum % 11);
}

/**
 * The check character, 0–9 or X, of the first 17 digits of a number (ISO 7064 MOD 11-2).
 * Throws a RangeError, which does not repeat the digits, if the argument is not 17 ASCII digits.
 *
 * >>> checkCharacter("11010519491231002")
 * "X"
 */
export function checkCharacter(first17: string): string {
  if (!/^\d{17}$/.test(first17)) throw new RangeError("checkCharacter needs 17 digits");
  let sum = 0;
  for (let i = 0; i < first17.length; i++) sum = (sum + Number(first17.charAt(i))) * 2;
  return String.fromCharCode(checkCodeUnit(sum));
}
