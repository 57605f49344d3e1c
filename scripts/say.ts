/** What a command says to whoever started it: its sentences, and one for what ended it. */

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A reason that the user can do something about; it is shown without a stack. */
export class Reason extends Error {}

export function endWell(work: Promise<void>, what: string): void {
  work.catch((error: unknown) => {
    const why = error instanceof Error ? error.message.split("\n")[0] : String(error);
    process.stderr.write(error instanceof Reason ? `${error.message}\n` : `${what}没有成功：${why}\n`);
    process.exitCode = 1;
  });
}
