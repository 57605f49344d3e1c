/** Yuan and 分: money is added and compared in 分, so that no sum ever ends in 0.30000000000000004. */

/** Yuan in 分. */
export function toFen(yuan: number): number {
  return Math.round(yuan * 100);
}

export function toYuan(fen: number): number {
  return fen / 100;
}

/** `percent` of `yuan`, rounded half up to 分. `percent` has at most two decimals. */
export function shareOf(yuan: number, percent: number): number {
  const hundredths = Math.round(percent * 100);
  return toYuan(Math.floor((toFen(yuan) * hundredths + 5_000) / 10_000));
}
