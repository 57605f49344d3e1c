/**
 * Changes a setting that several panes on one workbook may change: the change is made to what stands there, read again afterwards, and
 * made again where another pane has written over it.
 */
import { HostError, type Workbook } from "../hosts/workbook";

/** Panes that write over each other so many times in a row are no panes any more. */
const MAX_ATTEMPTS = 50;
const LOOKS = 2;

const CONTESTED = "另一个窗口也在改动这个工作簿，请稍后再试";

/**
 * @param change is applied to whatever is found, also to what holds it already; null: no setting
 * @returns what `change` made of what stood there last
 */
export async function changeSetting<T extends { readonly text: string | null }>(
  workbook: Pick<Workbook, "loadSetting" | "saveSetting">,
  key: string,
  change: (found: string | null) => T,
  contested = CONTESTED,
): Promise<T> {
  let text = await workbook.loadSetting(key);
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const changed = change(text);
    const wanted = changed.text;
    if (wanted === text) return changed;
    await workbook.saveSetting(key, wanted);
    // Twice: another pane that has read the list before may write over it with its next call.
    for (let look = 0; look < LOOKS && (look === 0 || text === wanted); look++)
      text = await workbook.loadSetting(key);
    if (text === wanted) return changed;
  }
  throw new HostError("busy", contested, key);
}
