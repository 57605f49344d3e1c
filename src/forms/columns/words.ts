/** Headings that are put together from words: 个人 实际 缴纳 金额. */

/** Whether a text is nothing but these words, and at least one of `verbs` is among them, however it is divided. */
export function madeOf(verbs: string, others: string): (label: string) => boolean {
  const needed = verbs.split(" ");
  const words = [...needed, ...others.split(" ")];
  return (label) => {
    // By how far it is divided: undefined where no word ends, else whether a verb can be among the words so far.
    const reached: (boolean | undefined)[] = [false];
    for (let at = 0; at < label.length; at++) {
      const hasVerb = reached[at];
      if (hasVerb === undefined) continue;
      for (const [i, word] of words.entries())
        if (label.startsWith(word, at))
          reached[at + word.length] = reached[at + word.length] === true || hasVerb || i < needed.length;
    }
    return reached[label.length] === true;
  };
}
