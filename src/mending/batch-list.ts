/**
 * The list of the batches that can be taken back: one setting, which several panes on one workbook may change. Each change
 * is made to the list as it stands, read again afterwards, and made again where another pane has written over it.
 */
import * as z from "zod/mini";
import { changeSetting } from "../checking";
import { HostError, type Workbook } from "../hosts/workbook";
import { messages } from "./messages";
import { isOfLaterVersion } from "./part";
import { parseJson } from "./settings";

export const JOURNAL_KEY = "canbao.undo";

const VERSION = 2;

const stateSchema = z.enum(["draft", "writing", "done", "gone"]);
const batchSchema = z.object({
  id: z.string(),
  /** When it was begun, in milliseconds since 1970. */
  at: z.int(),
  /**
   * `draft`: its parts are being written, and no cell depends on them. `writing`: its cells may have been written, or
   * not. `done`: its parts hold what was written, and nothing else. `gone`: its parts are being removed.
   */
  state: stateSchema,
  edits: z.int(),
  parts: z.int(),
  /** An undo has taken nothing of it: others come before it. */
  wasTried: z.optional(z.literal(true)),
});
const listSchema = z.object({ version: z.literal(VERSION), batches: z.array(batchSchema) });

const firstBatchSchema = z.object({
  id: z.int(),
  at: z.int(),
  state: z.enum(["draft", "writing", "done"]),
  edits: z.int(),
  parts: z.int(),
});
const firstListSchema = z.object({ version: z.literal(1), batches: z.array(firstBatchSchema) });

export type Batch = Readonly<z.infer<typeof batchSchema>>;

/** Null: a later version of the product wrote the list, and it is not touched. */
export type Batches = readonly Batch[] | null;

/** What cannot be read counts as no list. */
export async function loadBatches(workbook: Workbook): Promise<Batches> {
  return batchesIn(await workbook.loadSetting(JOURNAL_KEY));
}

function batchesIn(text: string | null): Batches {
  const json = parseJson(text);
  const parsed = listSchema.safeParse(json);
  if (parsed.success) return parsed.data.batches;
  if (isOfLaterVersion(json)) return null;
  const first = firstListSchema.safeParse(json);
  if (!first.success) return [];
  return first.data.batches.map((batch) => ({
    ...batch,
    id: String(batch.id),
    state: batch.state === "draft" ? "gone" : batch.state,
  }));
}

/**
 * Changes the list, and hands it back as it stands then. The change is applied to whatever list is found, also to one that
 * holds it already.
 * @throws {HostError} if a later version of the product wrote the list
 */
export async function changeBatches(
  workbook: Workbook,
  change: (batches: readonly Batch[]) => readonly Batch[],
): Promise<readonly Batch[]> {
  const changed = await changeSetting(
    workbook,
    JOURNAL_KEY,
    (text) => {
      const found = batchesIn(text);
      if (found === null)
        throw new HostError("unsupported", messages.laterVersion, "undo list of a later version");
      const batches = change(found);
      return { batches, text: formatBatches(batches) };
    },
    messages.contested,
  );
  return changed.batches;
}

function formatBatches(batches: readonly Batch[]): string | null {
  return batches.length === 0 ? null : JSON.stringify({ version: VERSION, batches });
}
