/** The formats that cells of a file have, by their numbers (ISO/IEC 29500-1, 18.8 Styles). */
import type { BorderLine, CellLooks, Side } from "../../shared/looks";
import { attribute } from "../../shared/xml";
import { shownPattern } from "../formats";
import { BUILT_IN } from "../number-formats";
import type { TagHandler } from "../tag-scanner";
import type { Colours } from "./colours";

const SIDES: Readonly<Record<string, readonly Side[]>> = {
  left: ["left"],
  start: ["left"],
  right: ["right"],
  end: ["right"],
  top: ["top"],
  bottom: ["bottom"],
};

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export class StyleReader implements TagHandler {
  readonly wantsText = false;
  readonly styles: CellLooks[] = [];
  private readonly fonts: CellLooks[] = [];
  private readonly fills: CellLooks[] = [];
  private readonly borders: CellLooks[] = [];
  private readonly patterns = new Map<number, string>();
  /** Elements that are open, the root left out. */
  private readonly path: string[] = [];
  private one: Writable<CellLooks> = {};
  private lines: Partial<Record<Side, BorderLine>> = {};
  private diagonals: readonly Side[] = [];
  private side: { readonly names: readonly Side[]; readonly style: string; colour: string } | null = null;
  private isSolid = false;

  constructor(private readonly colours: Colours) {}

  open(name: string, attributes: string): void {
    this.path.push(name);
    switch (this.path[1]) {
      case "numFmts":
        if (name === "numFmt")
          this.patterns.set(
            Number(attribute(attributes, "numFmtId")),
            attribute(attributes, "formatCode") ?? "",
          );
        break;
      case "fonts":
        this.openInFont(name, attributes);
        break;
      case "fills":
        this.openInFill(name, attributes);
        break;
      case "borders":
        this.openInBorder(name, attributes);
        break;
      case "cellXfs":
        if (name === "xf") this.openFormat(attributes);
        else if (name === "alignment") this.align(attributes);
    }
  }

  close(name: string): void {
    this.path.pop();
    if (this.path.length === 3 && this.side !== null) {
      const { names, style, colour } = this.side;
      for (const side of names) this.lines[side] = { style, colour };
      this.side = null;
    }
    if (this.path.length !== 2) return;
    if (name === "font") this.fonts.push(this.one);
    else if (name === "fill") this.fills.push(this.one);
    else if (name === "border")
      this.borders.push(Object.keys(this.lines).length > 0 ? { borders: this.lines } : {});
    else if (name === "xf" && this.path[1] === "cellXfs") this.styles.push(this.one);
  }

  text(): void {}

  private openInFont(name: string, attributes: string): void {
    const value = attribute(attributes, "val");
    const isOn = value !== "0" && value !== "false";
    if (name === "font") this.one = {};
    else if (name === "b") this.one.isBold = isOn;
    else if (name === "i") this.one.isItalic = isOn;
    else if (name === "strike") this.one.isStruckOut = isOn;
    else if (name === "u") this.one.isUnderlined = value !== "none";
    else if (name === "sz") this.one.size = Number(value);
    else if (name === "name" && value !== undefined) this.one.font = value;
    else if (name === "vertAlign" && (value === "superscript" || value === "subscript"))
      this.one.script = value;
    else if (name === "color") this.put("colour", this.colours.of(attributes));
  }

  private openInFill(name: string, attributes: string): void {
    if (name === "fill") this.one = {};
    else if (name === "patternFill") {
      const pattern = attribute(attributes, "patternType") ?? "none";
      this.isSolid = pattern === "solid";
      // A pattern of dots is shown as a grey of its strength.
      if (/^gray|^dark|^medium/i.test(pattern)) this.one.fill = "#c0c0c0";
    } else if (name === "fgColor" && this.isSolid) this.put("fill", this.colours.of(attributes));
    // Of colours that run into each other the first one.
    else if (name === "color" && this.one.fill === undefined) this.put("fill", this.colours.of(attributes));
  }

  private openInBorder(name: string, attributes: string): void {
    if (name === "border") {
      this.lines = {};
      const isSaid = (key: string) => /^(?:1|true)$/.test(attribute(attributes, key) ?? "");
      this.diagonals = [
        ...(isSaid("diagonalUp") ? (["rising"] as const) : []),
        ...(isSaid("diagonalDown") ? (["falling"] as const) : []),
      ];
    } else if (name === "color" && this.side !== null)
      this.side.colour = this.colours.of(attributes) ?? this.side.colour;
    else if (this.path.length === 4) {
      const names = name === "diagonal" ? this.diagonals : (SIDES[name] ?? []);
      const style = attribute(attributes, "style") ?? "none";
      if (names.length > 0 && style !== "none") this.side = { names, style, colour: "#000000" };
    }
  }

  private openFormat(attributes: string): void {
    const number = (name: string) => Number(attribute(attributes, name) ?? 0);
    const id = number("numFmtId");
    const pattern = shownPattern(this.patterns.get(id) ?? BUILT_IN.get(id) ?? "General");
    this.one = {
      ...this.fonts[number("fontId")],
      ...this.fills[number("fillId")],
      ...this.borders[number("borderId")],
      ...(pattern === "General" || pattern === "" ? {} : { pattern }),
    };
  }

  private align(attributes: string): void {
    this.put("horizontal", attribute(attributes, "horizontal"));
    this.put("vertical", attribute(attributes, "vertical"));
    if (/^(?:1|true)$/.test(attribute(attributes, "wrapText") ?? "")) this.one.isWrapped = true;
    const rotation = Number(attribute(attributes, "textRotation") ?? 0);
    if (rotation !== 0) this.one.rotation = rotation > 90 && rotation <= 180 ? 90 - rotation : rotation;
    const indent = Number(attribute(attributes, "indent") ?? 0);
    if (indent > 0) this.one.indent = indent;
  }

  private put<K extends "colour" | "fill" | "horizontal" | "vertical">(
    key: K,
    value: string | undefined,
  ): void {
    if (value !== undefined) this.one[key] = value;
  }
}
