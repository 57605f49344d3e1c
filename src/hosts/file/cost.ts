/** Which files may cost far more than they weigh, so that they are better read in a process of their own. */
import { costlyFileBytes, costlyUnpackedBytes } from "./limits";
import { isXmlWorkbook } from "./markup";
import { isBiff, isOle, isZip, startOf } from "./starts";
import { kindOf } from "./xlsx";
import { readZipDirectory } from "./zip";

/** Bytes in which an XML file has said what it is. */
const headBytes = 8192;

/** Heavy ones, and whatever the spreadsheet library reads: its memory and its time are not bounded by any limit of ours. */
export function isCostly(bytes: Uint8Array): boolean {
  if (bytes.length > costlyFileBytes) return true;
  const start = startOf(bytes);
  if (isOle(start) || isBiff(start)) return true;
  return isZip(start) ? isCostlyPackage(bytes) : isXmlWorkbook(headOf(bytes));
}

function isCostlyPackage(bytes: Uint8Array): boolean {
  try {
    const members = readZipDirectory(bytes);
    return (
      kindOf(members) !== "xlsx" || members.reduce((sum, { size }) => sum + size, 0) > costlyUnpackedBytes
    );
  } catch {
    return false; // refused at once, wherever it is read
  }
}

/** What is looked for is ASCII, in whatever charset. */
function headOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const charset = a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : "latin1";
  return new TextDecoder(charset).decode(bytes.subarray(0, headBytes));
}
