/**
 * Packs files into a .7z without compressing them: what WPS takes offline packages as. After the format's description
 * in the LZMA SDK (7zFormat.txt); the names of the parts are those used there.
 */
const crc32 = require("crc-32");

const SIGNATURE = Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]);
const START_HEADER_LENGTH = 20;

const END = 0x00;
const HEADER = 0x01;
const MAIN_STREAMS_INFO = 0x04;
const FILES_INFO = 0x05;
const PACK_INFO = 0x06;
const UNPACK_INFO = 0x07;
const SUB_STREAMS_INFO = 0x08;
const SIZE = 0x09;
const CRC = 0x0a;
const FOLDER = 0x0b;
const CODERS_UNPACK_SIZE = 0x0c;
const NUM_UNPACK_STREAM = 0x0d;
const EMPTY_STREAM = 0x0e;
const NAMES = 0x11;
const WIN_ATTRIBUTES = 0x15;

const DIRECTORY = 0x10;
const ARCHIVE = 0x20;

const ALL_DEFINED = 1;
const NOT_EXTERNAL = 0;
/** One coder with an id of one byte, which is that of “Copy”. */
const COPY = [1, 1, 0];

const crcOf = (bytes) => crc32.buf(bytes) >>> 0;

function uint32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function uint64(value) {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

/** A number in as few bytes as it needs: the first says by its leading ones how many follow. */
function number(value) {
  const rest = [];
  for (let length = 0, mask = 0x80; length < 8; length++, mask >>= 1) {
    if (value < 2 ** (7 * length + 7)) {
      const lead = (0x100 - 2 * mask) & 0xff;
      return Buffer.from([lead | Math.floor(value / 2 ** (8 * length)), ...rest]);
    }
    rest.push(Math.floor(value / 2 ** (8 * length)) & 0xff);
  }
  throw new Error(`${value} is too large`);
}

/** Bits, the first one highest. */
function bits(flags) {
  const bytes = Buffer.alloc(Math.ceil(flags.length / 8));
  flags.forEach((flag, i) => {
    if (flag) bytes[i >> 3] |= 0x80 >> (i & 7);
  });
  return bytes;
}

const join = (...parts) =>
  Buffer.concat(parts.map((part) => (Buffer.isBuffer(part) ? part : Buffer.from(part))));
const property = (id, content) => join([id], number(content.length), content);

/**
 * @param {ReadonlyMap<string, Uint8Array>} files by path, such as `canbao_0.2.0/index.html`; none may be empty
 * @returns {Buffer}
 */
function sevenZip(files) {
  const contents = [...files.values()].map((bytes) => Buffer.from(bytes));
  if (contents.length === 0 || contents.some(({ length }) => length === 0))
    throw new Error("nothing to pack");
  const packed = Buffer.concat(contents);
  const directories = directoriesOf([...files.keys()]);
  const names = [...directories, ...files.keys()];
  const header = join(
    [HEADER, MAIN_STREAMS_INFO],
    [PACK_INFO],
    number(0),
    number(1),
    [SIZE],
    number(packed.length),
    [END, UNPACK_INFO, FOLDER],
    number(1),
    [NOT_EXTERNAL, ...COPY, CODERS_UNPACK_SIZE],
    number(packed.length),
    [END, SUB_STREAMS_INFO, NUM_UNPACK_STREAM],
    number(contents.length),
    // The last one is what is left.
    contents.length > 1 ? join([SIZE], ...contents.slice(0, -1).map(({ length }) => number(length))) : [],
    [CRC, ALL_DEFINED],
    ...contents.map((bytes) => uint32(crcOf(bytes))),
    [END, END, FILES_INFO],
    number(names.length),
    property(EMPTY_STREAM, bits(names.map((_, i) => i < directories.length))),
    property(NAMES, join([NOT_EXTERNAL], ...names.map((name) => Buffer.from(`${name}\0`, "utf16le")))),
    property(
      WIN_ATTRIBUTES,
      join(
        [ALL_DEFINED, NOT_EXTERNAL],
        ...names.map((_, i) => uint32(i < directories.length ? DIRECTORY : ARCHIVE)),
      ),
    ),
    [END, END],
  );
  const start = join(uint64(packed.length), uint64(header.length), uint32(crcOf(header)));
  if (start.length !== START_HEADER_LENGTH) throw new Error("start header");
  return join(SIGNATURE, uint32(crcOf(start)), start, packed, header);
}

/** Every folder that a path goes through, outer ones first. */
function directoriesOf(paths) {
  const found = new Set();
  for (const path of paths) {
    const parts = path.split("/").slice(0, -1);
    parts.forEach((_, i) => found.add(parts.slice(0, i + 1).join("/")));
  }
  return [...found].sort();
}

module.exports = { sevenZip };
