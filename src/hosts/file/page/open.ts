/** Opens a file that the user chose on a page, beside the workbook. Nothing of it leaves the page. */
import { HostError } from "../../workbook";
import { tooCostly } from "../errors";
import { maxFileBytes, processorSecondsFor } from "../limits";
import { messages } from "../messages";
import { tooLarge } from "../read-bytes";
import { FileWorkbook } from "../workbook";
import { type ContentAnswer, contentOf, type FileBytes } from "./answer";
import { askWorker, WorkerFailed } from "./ask-worker";

/**
 * @param start a thread that reads files, or an error where the page may have none: then the page itself reads
 * @throws {HostError} with the Chinese sentence that says why it cannot be read
 */
export async function openOnPage(file: File, start: () => Worker): Promise<FileWorkbook> {
  if (file.size > maxFileBytes) throw new HostError("failed", tooLarge().message);
  const request = { bytes: await bytesOf(file), name: file.name };
  const answer = await answerTo(request, start);
  if (answer.kind === "refused") throw new HostError("failed", answer.message);
  return new FileWorkbook(file.name, answer.content);
}

async function answerTo(request: FileBytes, start: () => Worker): Promise<ContentAnswer> {
  const milliseconds = processorSecondsFor(request.bytes.length) * 1000;
  try {
    return await askWorker(start(), request, milliseconds);
  } catch (error) {
    if (error instanceof WorkerFailed && error.why === "slow")
      return { kind: "refused", message: tooCostly().message };
    // Opened from a folder a page may start no thread, and some programs know none.
    return contentOf(request);
  }
}

async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new HostError("failed", messages.noPermission);
  }
}
