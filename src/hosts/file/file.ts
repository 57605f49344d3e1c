/** Reads and opens spreadsheets on the disk. */
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { ReadingProcess } from "./apart/reading-process";
import { isCostly } from "./cost";
import { UnreadableFileError } from "./errors";
import { maxFileBytes } from "./limits";
import { messages } from "./messages";
import type { FileContent } from "./grids";
import { isLockFile, readWorkbookBytes, tooLarge } from "./read-bytes";
import { FileWorkbook } from "./workbook";

/**
 * Reads a spreadsheet from the disk.
 * @throws UnreadableFileError
 */
export async function readWorkbookFile(path: string): Promise<FileContent> {
  const name = basename(path);
  const bytes = await readBytes(path, name);
  if (apart !== null && isCostly(bytes)) return apart.read(path, bytes.length);
  return readWorkbookBytes(bytes, name);
}

/** Where costly files are read; null: here. */
let apart: ReadingProcess | null = null;

/** From now on, costly files are read in a process of their own. @param entry see ReadingProcess */
export function readCostlyFilesIn(entry: string): void {
  apart = new ReadingProcess(entry);
}

/**
 * Opens a spreadsheet from the disk as a workbook that can be checked.
 * @throws UnreadableFileError
 */
export async function openWorkbookFile(path: string): Promise<FileWorkbook> {
  return new FileWorkbook(basename(path), await readWorkbookFile(path));
}

async function readBytes(path: string, name: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new UnreadableFileError("is-directory", messages.isDirectory);
    // Known by its name, and often locked against reading: better not to try.
    if (isLockFile(name)) throw new UnreadableFileError("lock-file", messages.lockFile);
    // A device or a pipe might never end.
    if (!found.isFile()) throw new UnreadableFileError("not-a-spreadsheet", messages.notRecognised);
    if (found.size > maxFileBytes) throw tooLarge();
    return await readFile(path);
  } catch (error) {
    throw error instanceof UnreadableFileError ? error : systemError(error);
  }
}

function systemError(error: unknown): UnreadableFileError {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT" || code === "ENOTDIR" || code === "ERR_INVALID_ARG_VALUE") {
    return new UnreadableFileError("not-found", messages.notFound);
  }
  return new UnreadableFileError("no-permission", messages.noPermission);
}
