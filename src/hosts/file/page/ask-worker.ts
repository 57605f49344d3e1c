/** Asks a thread one thing, and ends it with its answer, or when it takes too long: whatever is in a file, the page can still be used. */

/** `slow`: it took too long; `broken`: it failed, or could not even begin. */
export class WorkerFailed extends Error {
  override readonly name = "WorkerFailed";
  constructor(readonly why: "slow" | "broken") {
    super(why);
  }
}

/** @throws {WorkerFailed} */
export async function askWorker<Question, Answer>(
  worker: Worker,
  question: Question,
  milliseconds: number,
): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<Answer>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new WorkerFailed("broken"));
      };
      timer = setTimeout(() => reject(new WorkerFailed("slow")), milliseconds);
      worker.postMessage(question);
    });
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}
