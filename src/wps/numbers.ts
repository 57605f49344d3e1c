/** Numbers as text, where WPS cannot write them. */
/** WPS on Linux has been reported to come without the tables of languages, so that such calls throw. */
export function mendNumbers(): void {
  try {
    (1234.5).toLocaleString("zh-CN", { maximumFractionDigits: 2 });
  } catch {
    Number.prototype.toLocaleString = plainly;
  }
}

function plainly(this: number, _locale?: unknown, options?: Intl.NumberFormatOptions): string {
  const digits = options?.maximumFractionDigits ?? 3;
  const rounded = Math.round(Math.abs(this) * 10 ** digits) / 10 ** digits;
  const [whole = "0", fraction] = String(rounded).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${this < 0 && rounded > 0 ? "-" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}
