/** Zip archives (PKWARE APPNOTE 4.3), with every size and checksum held against what the directory says. */
import * as CRC32 from "crc-32";
import { Inflate, inflateSync } from "fflate";
import { corruptWorkbook as corrupt, tooLargeContent } from "./errors";
import { maxPartBytes, maxParts, maxUnpackedBytes } from "./limits";

/** One file of an archive, as the central directory describes it. */
export interface ZipMember {
  readonly name: string;
  /** The name as stored. */
  readonly rawName: Uint8Array;
  readonly isEncrypted: boolean;
  /** Bits that say how the name is written and how the content was packed. */
  readonly flags: number;
  readonly method: number;
  /** Day and time of the last change, as MS-DOS writes them. */
  readonly modified: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const endSignature = 0x06054b50;
const memberSignature = 0x02014b50;
const localSignature = 0x04034b50;
const endSize = 22;
const memberSize = 46;
const localSize = 30;
const maxComment = 0xffff;
const stored = 0;
const deflated = 8;

/**
 * Lists the archive without unpacking anything.
 * @throws UnreadableFileError `corrupt` if the directory is missing (a file cut short) or contradicts itself.
 */
export function readZipDirectory(bytes: Uint8Array): ZipMember[] {
  const view = viewOf(bytes);
  const end = findEnd(bytes, view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const members: ZipMember[] = [];
  for (let i = 0; i < count; i++) {
    if (at + memberSize > bytes.length || view.getUint32(at, true) !== memberSignature) throw corrupt();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const extraStart = at + memberSize + nameLength;
    if (extraStart + extraLength > bytes.length) throw corrupt();
    const rawName = bytes.subarray(at + memberSize, extraStart);
    members.push({
      name: asciiName(rawName),
      rawName,
      isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      modified: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      ...sizes(view, at, extraStart, extraStart + extraLength),
    });
    at = extraStart + extraLength + view.getUint16(at + 32, true);
  }
  return members;
}

/**
 * Refuses an archive that would cost too much to unpack, going by what its directory declares.
 * @throws UnreadableFileError `too-large`
 */
export function refuseBombs(members: readonly ZipMember[]): void {
  const total = members.reduce((sum, { size }) => sum + size, 0);
  const isLarge = total > maxUnpackedBytes || members.some(({ size }) => size > maxPartBytes);
  if (isLarge || members.length > maxParts) throw tooLargeContent();
}

/**
 * Copies the members into a new archive in which nothing is compressed. What the spreadsheet library then reads has
 * been checked: every part has exactly the size and the checksum that the directory declares.
 * @throws UnreadableFileError `corrupt`
 */
export function unpackZip(bytes: Uint8Array, members: readonly ZipMember[]): Uint8Array {
  const overhead = members.reduce(
    (sum, { rawName }) => sum + localSize + memberSize + 2 * rawName.length,
    endSize,
  );
  const result = new Uint8Array(members.reduce((sum, { size }) => sum + size, overhead));
  const view = viewOf(result);
  const offsets: number[] = [];
  let at = 0;
  for (const member of members) {
    offsets.push(at);
    view.setUint32(at, localSignature, true);
    writeCommon(view, at + 4, member);
    result.set(member.rawName, at + localSize);
    at += localSize + member.rawName.length;
    unpackMember(bytes, member, result.subarray(at, at + member.size));
    at += member.size;
  }
  const directory = at;
  members.forEach((member, i) => {
    view.setUint32(at, memberSignature, true);
    writeCommon(view, at + 6, member);
    view.setUint32(at + 42, offsets[i] as number, true);
    result.set(member.rawName, at + memberSize);
    at += memberSize + member.rawName.length;
  });
  view.setUint32(at, endSignature, true);
  view.setUint16(at + 8, members.length, true);
  view.setUint16(at + 10, members.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return result;
}

/**
 * The content of one member.
 * @throws UnreadableFileError `corrupt`
 */
export function unpackOne(bytes: Uint8Array, member: ZipMember): Uint8Array {
  const content = new Uint8Array(member.size);
  unpackMember(bytes, member, content);
  return content;
}

/**
 * Hands the content of one member over piece by piece, so that a large part never stands in memory as a whole. The pieces have been
 * checked only when the call returns.
 * @throws UnreadableFileError `corrupt`
 */
export function unpackInPieces(
  bytes: Uint8Array,
  member: ZipMember,
  onPiece: (piece: Uint8Array) => void,
): void {
  for (const piece of piecesOf(bytes, member)) onPiece(piece);
}

/** The content of one member, piece by piece; checked only when the last one has been taken. @throws UnreadableFileError `corrupt` */
export function* piecesOf(bytes: Uint8Array, member: ZipMember): Generator<Uint8Array, void, undefined> {
  const packed = packedBytes(bytes, member);
  let size = 0;
  let crc = 0;
  for (const piece of unpacked(packed, member.method)) {
    size += piece.length;
    if (size > member.size) throw corrupt();
    crc = CRC32.buf(piece, crc);
    yield piece;
  }
  if (size !== member.size || crc >>> 0 !== member.crc) throw corrupt();
}

const pieceSize = 1 << 16;

/** What was packed, piece by piece. */
export function unpacked(packed: Uint8Array, method: number): Generator<Uint8Array, void, undefined> {
  return method === stored ? cut(packed) : inflated(packed);
}

function* cut(bytes: Uint8Array): Generator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
}

function* inflated(packed: Uint8Array): Generator<Uint8Array, void, undefined> {
  let pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => pieces.push(piece));
  for (let at = 0; at < packed.length; at += pieceSize) {
    try {
      inflate.push(packed.subarray(at, at + pieceSize), at + pieceSize >= packed.length);
    } catch {
      throw corrupt();
    }
    yield* pieces;
    pieces = [];
  }
}

/** The fields that the local header and the directory share, in the same order. */
function writeCommon(view: DataView, at: number, member: ZipMember): void {
  view.setUint32(at + 10, member.crc, true);
  view.setUint32(at + 14, member.size, true);
  view.setUint32(at + 18, member.size, true);
  view.setUint16(at + 22, member.rawName.length, true);
}

function unpackMember(bytes: Uint8Array, member: ZipMember, output: Uint8Array): void {
  const packed = packedBytes(bytes, member);
  if (member.method === stored) {
    if (packed.length !== output.length) throw corrupt();
    output.set(packed);
  } else inflateInto(packed, output);
  if (CRC32.buf(output) >>> 0 !== member.crc) throw corrupt();
}

export function packedBytes(bytes: Uint8Array, { offset, packedSize, method }: ZipMember): Uint8Array {
  const view = viewOf(bytes);
  if (offset + localSize > bytes.length || view.getUint32(offset, true) !== localSignature) throw corrupt();
  const start = offset + localSize + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length || (method !== stored && method !== deflated)) throw corrupt();
  return bytes.subarray(start, start + packedSize);
}

/** The spreadsheet library's own inflater can run for ever on a damaged file, or fill the memory if it lies about its size. */
function inflateInto(packed: Uint8Array, output: Uint8Array): void {
  let written: number;
  try {
    written = inflateSync(packed, { out: output }).length;
  } catch {
    throw corrupt();
  }
  if (written !== output.length) throw corrupt();
}

/** The end record stands last, before a comment that is nearly always empty. */
function findEnd(bytes: Uint8Array, view: DataView): number {
  const lowest = Math.max(0, bytes.length - endSize - maxComment);
  for (let at = bytes.length - endSize; at >= lowest; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw corrupt();
}

/** Sizes and offset; where one does not fit into 32 bits it stands in the ZIP64 field (id 1), in this order. */
function sizes(
  view: DataView,
  at: number,
  extraStart: number,
  extraEnd: number,
): Pick<ZipMember, "size" | "packedSize" | "offset"> {
  let wide = -1;
  for (let i = extraStart; i + 4 <= extraEnd; i += 4 + view.getUint16(i + 2, true)) {
    if (view.getUint16(i, true) === 1) wide = i + 4;
  }
  const read = (narrowAt: number): number => {
    const narrow = view.getUint32(narrowAt, true);
    if (narrow !== 0xffffffff || wide < 0) return narrow;
    if (wide + 8 > extraEnd) throw corrupt();
    const value = view.getUint32(wide, true) + view.getUint32(wide + 4, true) * 2 ** 32;
    wide += 8;
    return value;
  };
  const size = read(at + 24);
  const packedSize = read(at + 20);
  return { size, packedSize, offset: read(at + 42) };
}

/** Names of parts are ASCII, compared without case; some writers use backslashes. */
function asciiName(raw: Uint8Array): string {
  let name = "";
  for (const byte of raw) name += String.fromCharCode(byte);
  return name.replace(/\\/g, "/").toLowerCase();
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
