/** Spoils honest files, and makes rosters with awkward cells. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { type Cell, workbookBytes, zipBytes } from "../hosts/file/bytes";
import { CELLS, filled, PIECES, REPEATED } from "./awkward";
import type { Dice } from "./dice";
import { honestFiles, type HonestFile, page, rowsOfPeople, separated, sheetRows } from "./honest";

export interface Input {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What was done, for whoever looks at a failure. */
  readonly how: string;
  /** Whether whoever reads it can know that rows are missing, if any are. */
  readonly tellsLoss: boolean;
}

let honest: readonly HonestFile[] | null = null;

export function makeInput(dice: Dice): Input {
  honest ??= honestFiles();
  const file = dice.pick(honest);
  return dice.pick([
    flipped,
    cut,
    spliced,
    partsEdited,
    textEdited,
    textEdited,
    awkwardRoster,
    awkwardRoster,
  ])(file, dice);
}

function flipped({ name, bytes, kind }: HonestFile, dice: Dice): Input {
  const copy = bytes.slice();
  const count = 1 + dice.below(2);
  const places: number[] = [];
  for (let i = 0; i < count; i++) {
    const at = dice.below(copy.length);
    copy[at] = dice.pick([(copy[at] as number) ^ (1 << dice.below(8)), 0, 0xff, dice.below(256)]);
    places.push(at);
  }
  return { name, bytes: copy, how: `bytes changed at ${places.join()}`, tellsLoss: kind === "zip" };
}

function cut({ name, bytes, kind }: HonestFile, dice: Dice): Input {
  const end = dice.below(bytes.length);
  return {
    name,
    bytes: bytes.slice(0, end),
    how: `cut at ${end} of ${bytes.length}`,
    tellsLoss: kind !== "bare",
  };
}

function spliced(file: HonestFile, dice: Dice): Input {
  const other = dice.pick([file, ...(honest ?? [])]);
  const [from, to] = [dice.below(other.bytes.length), dice.below(other.bytes.length)].sort(
    (a, b) => a - b,
  ) as [number, number];
  const [at, until] = [dice.below(file.bytes.length), dice.below(file.bytes.length)];
  const bytes = Buffer.concat([
    file.bytes.slice(0, at),
    other.bytes.slice(from, to),
    file.bytes.slice(until),
  ]);
  return {
    name: file.name,
    bytes: new Uint8Array(bytes),
    how: `0–${at}, ${other.name} ${from}–${to}, ${until}–`,
    tellsLoss: false,
  };
}

/** A part of a package written anew: with pieces put in, cut, twice, or gone. */
function partsEdited(file: HonestFile, dice: Dice): Input {
  if (file.kind !== "zip") return file.kind === "ole" ? flipped(file, dice) : textEdited(file, dice);
  const parts = unzipSync(file.bytes);
  const names = Object.keys(parts).filter((part) => /\.xml$|\.rels$|\.bin$/.test(part));
  const part = dice.pick(
    names
      .filter((one) => /sheet1|content|workbook|sharedStrings/.test(one) || dice.below(3) === 0)
      .concat("[Content_Types].xml")
      .filter((one) => one in parts)
      .concat(names.slice(0, 1)),
  );
  const content = parts[part] as Uint8Array;
  const what = dice.below(5);
  if (what === 0) {
    const others = Object.fromEntries(Object.entries(parts).filter(([one]) => one !== part));
    return { name: file.name, bytes: zipSync(others), how: `without ${part}`, tellsLoss: true };
  }
  if (what === 1 && part.endsWith("xml")) {
    const texts = Object.entries(parts).map(([name, bytes]) => ({ name, content: strFromU8(bytes) }));
    const [text, how] = edit(strFromU8(content), dice);
    return {
      name: file.name,
      bytes: zipBytes([...texts, { name: part, content: text }]),
      how: `${part} twice, ${how}`,
      tellsLoss: true,
    };
  }
  if (what === 2) {
    const end = dice.below(content.length);
    return {
      name: file.name,
      bytes: zipSync({ ...parts, [part]: content.slice(0, end) }),
      how: `${part} cut at ${end}`,
      tellsLoss: !part.endsWith("bin"),
    };
  }
  if (part.endsWith("bin")) {
    const inner = flipped({ ...file, bytes: content }, dice);
    return {
      name: file.name,
      bytes: zipSync({ ...parts, [part]: inner.bytes }),
      how: `${part} ${inner.how}`,
      tellsLoss: false,
    };
  }
  const [text, how, isPut] = edit(strFromU8(content), dice);
  return {
    name: file.name,
    bytes: zipSync({ ...parts, [part]: strToU8(text) }),
    how: `${part} ${how}`,
    tellsLoss: isPut,
  };
}

function textEdited(file: HonestFile, dice: Dice): Input {
  if (file.kind === "zip" || file.kind === "ole") return partsEdited(file, dice);
  const [text, how] = edit(Buffer.from(file.bytes).toString("latin1"), dice);
  return { name: file.name, bytes: new Uint8Array(Buffer.from(text, "latin1")), how, tellsLoss: false };
}

/** `isPut`: something was added, and nothing removed. */
function edit(text: string, dice: Dice): [text: string, how: string, isPut: boolean] {
  const places = [
    dice.below(text.length + 1),
    text.indexOf(">", dice.below(text.length + 1)) + 1,
    text.indexOf("<", dice.below(text.length + 1)),
  ];
  const at = Math.max(0, dice.pick(places));
  if (dice.below(4) === 0) {
    const end = at + dice.below(dice.pick([3, 40, 2000]));
    if (dice.below(2) === 0) return [text.slice(0, at) + text.slice(end), `without ${at}–${end}`, false];
    return [text.slice(0, end) + text.slice(at), `${at}–${end} twice`, true];
  }
  const piece = dice.below(12) === 0 ? filled(dice.pick(REPEATED), 40_000) : dice.pick(PIECES);
  return [text.slice(0, at) + piece + text.slice(at), `${JSON.stringify(piece.slice(0, 60))} at ${at}`, true];
}

/** The people with some cells of theirs written otherwise; of each, name and number stay. */
function awkwardRoster(file: HonestFile, dice: Dice): Input {
  const rows: Cell[][] = rowsOfPeople();
  const how: string[] = [];
  for (let i = 0, count = 1 + dice.below(8); i < count; i++) {
    const row = dice.below(rows.length);
    const column = dice.pick([0, 1, 2, 4, 6, 7, 8, 9, 10, 11]);
    const value: Cell = dice.below(25) === 0 ? filled(dice.pick(REPEATED)) : dice.pick(CELLS);
    (rows[row] as Cell[])[column] = value;
    how.push(`${row + 3}/${column + 1}: ${JSON.stringify(value)?.slice(0, 40)}`);
  }
  const all = sheetRows(rows);
  const bytes =
    file.kind === "bare"
      ? new Uint8Array(Buffer.from(separated(all, file.name.endsWith("txt") ? "\t" : ",")))
      : file.name === "g.xls"
        ? new Uint8Array(Buffer.from(page(all)))
        : workbookBytes({ [dice.pick(["花名册", "__proto__", "constructor"])]: all }, "xlsx");
  const name = file.kind === "bare" || file.name === "g.xls" ? file.name : "k.xlsx";
  return { name, bytes, how: how.join("; "), tellsLoss: true };
}
