/** Colours of a file: written out, from its theme, or by their old numbers (ISO/IEC 29500-1, 18.3.1.15 color, 18.8.27 indexedColors, 20.1.6.2 clrScheme). */
import { attribute } from "../../shared/xml";
import type { TagHandler } from "../tag-scanner";

/** In this order colours of a theme are counted. */
const THEME = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

const FIRST = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";
const USUAL = (
  `${FIRST} ${FIRST} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ` +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

export class ThemeColours implements TagHandler {
  readonly wantsText = false;
  private readonly byName = new Map<string, string>();
  private name = "";

  open(name: string, attributes: string): void {
    if (THEME.includes(name)) this.name = name;
    else if (this.name === "") return;
    else if (name === "srgbClr") this.note(attribute(attributes, "val"));
    else if (name === "sysClr") this.note(attribute(attributes, "lastClr"));
  }

  close(name: string): void {
    if (name === this.name) this.name = "";
  }

  text(): void {}

  at(number: number): string | undefined {
    return this.byName.get(THEME[number] ?? "");
  }

  private note(rgb: string | undefined): void {
    if (rgb !== undefined && !this.byName.has(this.name)) this.byName.set(this.name, rgb);
  }
}

export class Colours {
  constructor(
    private readonly theme: ThemeColours,
    private readonly indexed: readonly string[] = USUAL,
  ) {}

  /** `#rrggbb`; undefined where the program is to choose. */
  of(attributes: string): string | undefined {
    const rgb = this.plain(attributes);
    if (rgb === undefined || !/^[\da-f]{6,8}$/i.test(rgb)) return undefined;
    const tint = Number(attribute(attributes, "tint") ?? 0);
    return `#${tinted(rgb.slice(-6), Number.isFinite(tint) ? tint : 0).toLowerCase()}`;
  }

  private plain(attributes: string): string | undefined {
    const rgb = attribute(attributes, "rgb");
    if (rgb !== undefined) return rgb;
    const theme = attribute(attributes, "theme");
    if (theme !== undefined) return this.theme.at(Number(theme));
    const index = attribute(attributes, "indexed");
    return index === undefined ? undefined : this.indexed[Number(index)];
  }
}

/** Lighter or darker: a share of what is missing to white, or of what there is (18.3.1.15). */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const parts = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16));
  const changed = parts.map((part) => (tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return changed
    .map((part) =>
      Math.round(Math.min(255, Math.max(0, part)))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("");
}
