/** The texts that the cells of an .xlsx file point at (ISO/IEC 29500-1, 18.4.8 si): runs are joined, readings (rPh) left out. */
import { MAX_CELLS } from "../shared/limits";
import { tooManyCells } from "./errors";
import { decodeEscapes, type TagHandler } from "./tag-scanner";

export class SharedStrings implements TagHandler {
  readonly texts: string[] = [];
  wantsText = false;
  private current = "";
  private phonetics = 0;

  open(name: string): void {
    if (name === "t") this.wantsText = this.phonetics === 0;
    else if (name === "si") this.current = "";
    else if (name === "rPh") this.phonetics++;
  }

  close(name: string): void {
    this.wantsText = false;
    if (name === "rPh") this.phonetics--;
    if (name !== "si") return;
    if (this.texts.push(decodeEscapes(this.current)) > MAX_CELLS) throw tooManyCells();
  }

  text(text: string): void {
    this.current += text;
  }
}
