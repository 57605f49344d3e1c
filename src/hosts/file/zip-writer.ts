/**
 * Writes a zip archive (PKWARE APPNOTE 4.3) of members that are copied as they are packed in another one, and of others that are
 * packed anew.
 */
import * as CRC32 from "crc-32";
import { Deflate } from "fflate";
import { packedBytes, type ZipMember } from "./zip";

/** What a member of the new archive is, ready to be written. */
export type PackedMember = Pick<ZipMember, "rawName" | "flags" | "method" | "modified" | "crc" | "size"> & {
  readonly packed: Uint8Array;
};

/** As it stands in its archive: nothing is unpacked, nothing can be lost. */
export function copied(bytes: Uint8Array, member: ZipMember): PackedMember {
  return { ...member, flags: member.flags & ~SIZES_FOLLOW, packed: packedBytes(bytes, member) };
}

const SIZES_FOLLOW = 8;
const NAME_IS_UTF8 = 0x800;
const DEFLATED = 8;
/** The first day that the format knows: a file says nothing about when it was written. */
const NO_DAY = 0x00210000;

/** Packs one member as its content comes. */
export class Packing {
  private size = 0;
  private crc = 0;
  private readonly packer = newPacker();

  async write(piece: Uint8Array): Promise<void> {
    this.size += piece.length;
    this.crc = CRC32.buf(piece, this.crc);
    await this.packer.write(piece);
  }

  /** @param like the member that it takes the place of */
  async end(like: Pick<ZipMember, "rawName" | "flags" | "modified">): Promise<PackedMember> {
    const { rawName, flags, modified } = like;
    const packed = await this.packer.end();
    const { size, crc } = this;
    return { rawName, flags: flags & NAME_IS_UTF8, modified, method: DEFLATED, crc: crc >>> 0, size, packed };
  }
}

/** A member of its own. Names of parts are ASCII. */
export async function packed(name: string, content: Uint8Array): Promise<PackedMember> {
  const packing = new Packing();
  await packing.write(content);
  return packing.end({ rawName: new TextEncoder().encode(name), flags: 0, modified: NO_DAY });
}

interface Packer {
  write(piece: Uint8Array): Promise<void>;
  end(): Promise<Uint8Array>;
}

/** The platform's own packer is several times as fast; browsers of before 2023 have none for zip archives. */
function newPacker(): Packer {
  try {
    return ownPacker(new CompressionStream("deflate-raw"));
  } catch {
    return libraryPacker();
  }
}

function ownPacker({ readable, writable }: CompressionStream): Packer {
  const writer = writable.getWriter();
  const result = new Response(readable as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer();
  return {
    write: (piece) => writer.write(piece as Uint8Array<ArrayBuffer>),
    async end() {
      await writer.close();
      return new Uint8Array(await result);
    },
  };
}

function libraryPacker(): Packer {
  const pieces: Uint8Array[] = [];
  const deflate = new Deflate((piece) => pieces.push(piece));
  return {
    async write(piece) {
      deflate.push(piece);
    },
    async end() {
      deflate.push(new Uint8Array(0), true);
      return joined(pieces);
    },
  };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const LOCAL_SIZE = 30;
const MEMBER_SIZE = 46;
const END_SIZE = 22;
/** The version of the format that knows folders and packing. */
const VERSION = 20;

/** The archive, its members in this order. None of them comes near the sizes for which the format has another form. */
export function zipOf(members: readonly PackedMember[]): Uint8Array {
  const sizes = members.reduce(
    (sum, { rawName, packed: { length } }) => sum + LOCAL_SIZE + MEMBER_SIZE + 2 * rawName.length + length,
    END_SIZE,
  );
  const archive = new Uint8Array(sizes);
  const view = new DataView(archive.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const member of members) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    describe(view, at + 4, member);
    archive.set(member.rawName, at + LOCAL_SIZE);
    at += LOCAL_SIZE + member.rawName.length;
    archive.set(member.packed, at);
    at += member.packed.length;
  }
  const directory = at;
  members.forEach((member, i) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, VERSION, true);
    describe(view, at + 6, member);
    view.setUint32(at + 42, offsets[i] as number, true);
    archive.set(member.rawName, at + MEMBER_SIZE);
    at += MEMBER_SIZE + member.rawName.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, members.length, true);
  view.setUint16(at + 10, members.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return archive;
}

/** The fields that the local header and the directory share, in the same order. */
function describe(view: DataView, at: number, member: PackedMember): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, member.flags, true);
  view.setUint16(at + 4, member.method, true);
  view.setUint32(at + 6, member.modified, true);
  view.setUint32(at + 10, member.crc, true);
  view.setUint32(at + 14, member.packed.length, true);
  view.setUint32(at + 18, member.size, true);
  view.setUint16(at + 22, member.rawName.length, true);
}
