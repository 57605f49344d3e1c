/** Headings that are put together from words: 个人 实际 缴纳 金额. */

/** Whether a text is nothing but these words, and at least one of `verbs` is among them. */
export function madeOf(verbs: string, others: string): (label: string) => boolean {
  const needed = new Set(verbs.split(" "));
  // The longest first: 缴费 before 缴.
  const words = [...needed, ...others.split(" ")].sort((a, b) => b.length - a.length);
  return (label) => {
    let hasVerb = false;
    let rest = label;
    while (rest !== "") {
      const word = words.find((one) => rest.startsWith(one));
      if (word === undefined) return false;
      hasVerb ||= needed.has(word);
      rest = rest.slice(word.length);
    }
    return hasVerb;
  };
}
