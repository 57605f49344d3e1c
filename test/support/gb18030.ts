/** Encodes text the way older Chinese programs save a CSV, by turning the decoder's table round. */
const byCharacter = new Map<string, readonly number[]>();

function fillTable(): void {
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if ([...text].length === 1 && text !== "\ufffd") byCharacter.set(text, [lead, trail]);
    }
}

export function gb18030(text: string): Uint8Array {
  if (byCharacter.size === 0) fillTable();
  return Uint8Array.from(
    [...text].flatMap((character) => {
      if (character.charCodeAt(0) < 0x80) return [character.charCodeAt(0)];
      const bytes = byCharacter.get(character);
      if (bytes === undefined) throw new Error(`${character} has no two bytes in GB18030`);
      return [...bytes];
    }),
  );
}
