/** How large a file may be. */
const MiB = 1024 * 1024;

/** A file larger than this is refused before it is read. */
export const maxFileMb = 300;
export const maxFileBytes = maxFileMb * MiB;

/** One part of a workbook becomes one string, and V8 refuses strings of 512 MiB and more. */
export const maxPartBytes = 500 * MiB;

/** All parts of a workbook together: what unpacking may cost. */
export const maxUnpackedBytes = 2048 * MiB;
