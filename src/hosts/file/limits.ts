/** How large a file may be. What lies beyond is refused with a sentence: it could cost the whole run its memory or its time. */
const MiB = 1024 * 1024;

/** A file larger than this is refused before it is read. */
export const maxFileMb = 300;
export const maxFileBytes = maxFileMb * MiB;

/** One part of a workbook becomes one string, and V8 refuses strings of 512 MiB and more. */
export const maxPartBytes = 500 * MiB;

/** All parts of a workbook together: what unpacking may cost. */
export const maxUnpackedBytes = 1024 * MiB;

/** Parts of a workbook that are looked at; pictures are not. */
export const maxParts = 1000;

/** Elements of a web page or of XML inside each other. */
export const maxNesting = 256;

/** Merged ranges of one sheet. */
export const maxMerges = 20_000;

/** Characters that a cell of Excel or WPS holds; they cut off what is longer when they open it. */
export const maxCellLength = 32_767;

/** Files that are heavier than this, packed or unpacked, are read in a process of their own, and so is whatever the spreadsheet library reads. */
export const costlyFileBytes = 20 * MiB;
export const costlyUnpackedBytes = 100 * MiB;

/** What reading a file may cost there: so much in any case, and so much more for each of its bytes. An honest file costs a tenth of it. */
export const memoryFor = (fileBytes: number): number => 520 * MiB + 20 * fileBytes;
export const processorSecondsFor = (fileBytes: number): number => 4 + (3 * fileBytes) / MiB;

/** A process that holds more than this once it has read a file reads no other: what is left would count against it. */
export const spentBytes = 250 * MiB;
