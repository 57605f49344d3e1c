/** Files that the tests build byte by byte. */
import { deflateRawSync } from "node:zlib";
import * as XLSX from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export type Cell = string | number | boolean | null | XLSX.CellObject;

export function workbookBytes(
  sheets: Readonly<Record<string, Cell[][]>>,
  bookType: XLSX.BookType = "xlsx",
  change: (book: XLSX.WorkBook) => void = () => undefined,
): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), name);
  }
  change(book);
  return new Uint8Array(XLSX.write(book, { type: "buffer", bookType, compression: true }) as Buffer);
}

export interface Part {
  readonly name: string;
  readonly content: string;
  /** What the directory says instead of the truth. */
  readonly declared?: { readonly size?: number; readonly crc?: number; readonly flags?: number };
}

/** A zip archive; its sizes stand in the directory only, as streaming writers (and Java's) do it. */
export function zipBytes(parts: readonly Part[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared = {} } of parts) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 6);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    local.write(name, 30, "latin1");
    const descriptor = Buffer.alloc(16);
    descriptor.writeUInt32LE(0x08074b50, 0);
    descriptor.writeUInt32LE(slowCrc(data), 4);
    descriptor.writeUInt32LE(packed.length, 8);
    descriptor.writeUInt32LE(data.length, 12);
    const entry = Buffer.alloc(46 + name.length);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(declared.flags ?? 8, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(declared.crc ?? slowCrc(data), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(declared.size ?? data.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    entry.write(name, 46, "latin1");
    locals.push(local, packed, descriptor);
    directory.push(entry);
    offset += local.length + packed.length + descriptor.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, ...directory, end]));
}

/** The parts of a workbook with one sheet, whose rows are given as XML. */
export function xlsxParts(sheetData: string, sheetName = "表"): Part[] {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packages = "http://schemas.openxmlformats.org/package/2006";
  const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  return [
    {
      name: "[Content_Types].xml",
      content: `<?xml version="1.0"?><Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/></Types>`,
    },
    {
      name: "xl/workbook.xml",
      content: `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `<?xml version="1.0"?><Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      name: "xl/worksheets/sheet1.xml",
      content: `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`,
    },
  ];
}

/** An OLE container with the given streams. */
export function oleBytes(streams: Readonly<Record<string, string>>): Uint8Array {
  const cfb = XLSX.CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) {
    XLSX.CFB.utils.cfb_add(cfb, name, Buffer.from(content));
  }
  return new Uint8Array(XLSX.CFB.write(cfb, { type: "buffer" }) as Buffer);
}

/** CRC-32 bit by bit: too slow for the product, and so plain that it can be trusted. */
function slowCrc(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let i = 0; i < 8; i++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

/** 19 million cells in 3 KB (.ods): within the limits of what is counted, and too much for what the spreadsheet library makes of them. */
export function nineteenMillionCells(): Uint8Array {
  const parts = unzipSync(workbookBytes({ 表: [Array.from({ length: 1000 }, () => "a")] }, "ods"));
  const row = strFromU8(parts["content.xml"] as Uint8Array).replace(
    /<table:table-row[^>]*>/,
    '<table:table-row table:number-rows-repeated="19000">',
  );
  return zipSync({ ...parts, "content.xml": strToU8(row) });
}
