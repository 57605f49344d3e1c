/** How persons' names are compared: whatever differs only in how it was typed or copied is one name. */
import { isInvisible } from "./characters";

/** The signs between the parts of a name (买买提·艾力), whatever the keyboard made of them. */
const MIDDLE_DOTS = /[·•‧∙⋅・●.]+/g;
/** They choose among the shapes of one character. */
const VARIATION_SELECTORS = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/**
 * A text that two names have in common if they are the same name: without spaces and invisible characters, with one kind
 * of middle dot, and with full-width forms, Kangxi radicals (⾼, as copied from a PDF) and compatibility ideographs as
 * the characters that they stand for. To be compared, not to be shown.
 *
 * >>> comparableName("买买提・ 艾力")
 * "买买提·艾力"
 * >>> comparableName("⾼　⼩⽟")
 * "高小玉"
 */
export function comparableName(name: string): string {
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    // Most names are nothing but common characters, and are compared as they stand.
    if (code < 0x4e00 || code > 0x9fff) return folded(name);
  }
  return name;
}

function folded(name: string): string {
  const shapes = name.normalize("NFKC").replace(VARIATION_SELECTORS, "").replace(MIDDLE_DOTS, "·");
  let result = "";
  for (let i = 0; i < shapes.length; i++) if (!isInvisible(shapes.charCodeAt(i))) result += shapes.charAt(i);
  return result;
}
