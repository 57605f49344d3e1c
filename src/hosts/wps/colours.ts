/** Colours as WPS takes them. */
/** A colour such as `#FFC7CE` as VBA has it: blue first. */
export function colour(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as [
    number,
    number,
    number,
  ];
  return blue * 65536 + green * 256 + red;
}
