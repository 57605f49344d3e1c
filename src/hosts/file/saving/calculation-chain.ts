/** Takes cells that hold no formula any more out of the order of computing (ISO/IEC 29500-1, 18.6.1 c): a program would call the file damaged. */
import { cellKey } from "../../../forms";
import { areaOf } from "../areas";
import { attribute, withAttribute } from "../../shared/xml";
import type { PartEditor, PartEdits } from "./part-editor";

export class CalculationChain implements PartEdits {
  private sheet = "";
  /** Of the sheet that the next entry goes without. */
  private unsaid: string | null = null;
  private isGone = false;

  /** @param gone by the ids of the sheets; @param onLeft told of each entry that stays */
  constructor(
    private readonly editor: PartEditor,
    private readonly gone: ReadonlyMap<string, ReadonlySet<number> | "all">,
    private readonly onLeft: () => void,
  ) {}

  open(name: string, attributes: string): void {
    if (name !== "c") return;
    const said = attribute(attributes, "i");
    if (said !== undefined) {
      this.sheet = said;
      this.unsaid = null;
    }
    const area = areaOf(attribute(attributes, "r") ?? "");
    const key = area === null ? -1 : cellKey(area.firstRow, area.firstColumn);
    const gone = this.gone.get(this.sheet);
    if (gone === "all" || gone?.has(key) === true) {
      // The entries behind it are of the same sheet without saying so.
      if (said !== undefined) this.unsaid = said;
      this.editor.leaveOut();
      this.isGone = true;
      return;
    }
    this.onLeft();
    if (this.unsaid === null) return;
    this.editor.replaceTag(withAttribute(this.editor.tag, "i", this.unsaid));
    this.unsaid = null;
  }

  close(name: string): void {
    if (name !== "c" || !this.isGone) return;
    this.isGone = false;
    this.editor.resume(() => "");
  }
}
