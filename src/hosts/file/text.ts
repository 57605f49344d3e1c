/** Text of unknown origin. */
import { corruptMarkup } from "./errors";

/**
 * Decodes text of unknown origin: by its byte order mark, else UTF-8 if it is valid, else the Chinese charset.
 * @throws UnreadableFileError `corrupt` if it ends within a character
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const text = decode(bytes, declared);
  if (text.endsWith("\ufffd")) throw corruptMarkup();
  return text;
}

function decode(bytes: Uint8Array, declared: string | undefined): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    if (isCutUtf8(bytes)) throw corruptMarkup();
    return decodeChinese(bytes, declared);
  }
}

/** Whether all is UTF-8 but for a character at the end of which bytes are missing: as another charset it would be nonsense. */
function isCutUtf8(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return /[^\0-\x7f]/.test(text);
  } catch {
    return false;
  }
}

/** GB18030 contains GB2312 and GBK. A declared UTF-8 was just found to be wrong. */
function decodeChinese(bytes: Uint8Array, declared: string | undefined): string {
  if (declared !== undefined && !/^(utf|unicode|gb)/i.test(declared)) {
    try {
      return new TextDecoder(declared).decode(bytes);
    } catch {
      // A name that nobody knows: as good as none.
    }
  }
  return new TextDecoder("gb18030").decode(bytes);
}

/** Stray control characters and undecodable bytes do occur in real exports, but not more often than this. */
const toleratedShare = 0.01;
const sampleLength = 1 << 20;

/** Whether this is not text at all but some binary file. A NUL is never part of a table. */
export function isJunk(text: string): boolean {
  if (text.includes("\0")) return true;
  const sample = text.slice(0, sampleLength);
  const odd = sample.match(/[\u0001-\u0008\u000b\u000c\u000e-\u001f\ufffd]/g);
  return odd !== null && odd.length > sample.length * toleratedShare;
}

/** Excel's way to keep digits as text, `="430903…"`, means the text inside. */
export function unwrapText(cell: string): string {
  if (!cell.startsWith('="') || !cell.endsWith('"') || cell.length < 3) return cell;
  const inner = cell.slice(2, -1);
  return /"/.test(inner.replace(/""/g, "")) ? cell : inner.replace(/""/g, '"');
}
