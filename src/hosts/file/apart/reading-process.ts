/** Reads files in a process of their own, one after the other: what one of them does to it ends neither the program nor its run. */
import { type ChildProcess, fork } from "node:child_process";
import type { Grid } from "../../../forms";
import { tooCostly, UnreadableFileError } from "../errors";
import type { FileContent } from "../grids";
import { memoryFor, processorSecondsFor } from "../limits";
import { READING_ARGUMENTS, type ReadAnswer, type ReadRequest } from "./protocol";

export class ReadingProcess {
  /** Started for the first file, and again after one that it did not survive. */
  private child: ChildProcess | null = null;

  /** @param entry the program, which serves files when it is given the right arguments */
  constructor(private readonly entry: string) {}

  /**
   * One file at a time.
   * @throws UnreadableFileError what reading it ends with; `too-large` if the process did not survive it
   */
  async read(path: string, fileBytes: number): Promise<FileContent> {
    const child = (this.child ??= this.start());
    holdOpen(child, true);
    const request: ReadRequest = {
      path,
      maxBytes: memoryFor(fileBytes),
      maxSeconds: processorSecondsFor(fileBytes),
    };
    try {
      return await this.answerOf(child, request);
    } finally {
      holdOpen(child, false);
    }
  }

  private answerOf(child: ChildProcess, request: ReadRequest): Promise<FileContent> {
    return new Promise((resolve, reject) => {
      const sheets: Grid[] = [];
      let rows: (readonly unknown[])[] = [];
      const end = (): void => {
        child.off("message", take);
        child.off("exit", lost);
        child.off("error", lost);
      };
      const lost = (): void => {
        end();
        this.child = null;
        reject(tooCostly());
      };
      const take = (answer: ReadAnswer): void => {
        if (answer.kind === "sheet") sheets.push({ ...answer.sheet, cells: (rows = []) });
        else if (answer.kind === "rows") for (const row of answer.rows) rows.push(row);
        else {
          end();
          if (answer.kind === "refused") reject(new UnreadableFileError(answer.code, answer.message));
          else if (answer.kind === "failed") reject(new Error(answer.detail));
          else {
            if (answer.isLast) this.leave(child);
            resolve({ ...answer.content, sheets });
          }
        }
      };
      child.on("message", take);
      child.once("exit", lost);
      child.once("error", lost);
      // Whatever it could not be sent for, it has ended or will.
      child.send(request, () => undefined);
    });
  }

  private start(): ChildProcess {
    return fork(this.entry, READING_ARGUMENTS, {
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
  }

  private leave(child: ChildProcess): void {
    this.child = null;
    child.disconnect();
  }
}

/** A process that waits for files does not keep the program from ending; it ends with it. */
function holdOpen(child: ChildProcess, isHeld: boolean): void {
  if (isHeld) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}
