/** Papers other than a resident's ID card, and the shapes of their numbers. */
import { compact } from "./compact";

/** What 证件类型 says of a paper whose number is a resident ID number, or is judged like one. */
const RESIDENTS =
  /^(?:居民)?(?:二代|第二代|临时)?(?:居民)?身份证(?:件)?(?:号码?)?$|户口(?:簿|本)|居住证|^(?:0?1|10|身份证明)$|^永久居留身份证$|外国人永久居留/;

const SHAPES: readonly (readonly [shape: RegExp, paper: string])[] = [
  [/^[A-Z]\d{9}$/, "出生医学证明"],
  [/^[A-Z]{3}\d{12}$/, "外国人永久居留身份证（2017版）"],
  [/^[HM]\d{8}(?:\d{2})?$/, "港澳居民来往内地通行证"],
  [/^(?:[EGDSP]|[A-Z]{2})\d{7,8}$/, "护照或通行证"],
  [/^[A-Z]\d{8}$/, "护照或通行证"],
];

/**
 * Whether the column 证件类型 says that the number is no resident ID number. "" says nothing.
 *
 * >>> isOtherDocument("出生医学证明")
 * true
 * >>> isOtherDocument("居民身份证")
 * false
 */
export function isOtherDocument(document: string): boolean {
  return document !== "" && !RESIDENTS.test(document.replace(/\s/g, ""));
}

/**
 * The paper that a number's shape alone shows; null where it may be a resident ID number, right or wrong.
 *
 * >>> documentByShape("H12345678")
 * "港澳居民来往内地通行证"
 * >>> documentByShape("43090319700310901")
 * null
 */
export function documentByShape(number: string): string | null {
  const text = compact(number).toUpperCase();
  return SHAPES.find(([shape]) => shape.test(text))?.[1] ?? null;
}
