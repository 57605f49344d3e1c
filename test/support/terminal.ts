/** Runs the command in a folder that holds nothing but the given files: in this process, or as `npm run check` does. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run as runCheck } from "../../src/cli/run";

export const PROJECT = join(__dirname, "../..");

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export type Files = Readonly<Record<string, Uint8Array | string>>;

/** Time for the slowest of several processes that run side by side. */
export const PATIENCE = 60_000;

/** `npm run check -- …` among these files; not a terminal, so what it writes is plain. */
export function check(files: Files, ...args: readonly string[]): Promise<Ended> {
  return within(files, (folder) => checkIn(folder, ...args));
}

/** One after the other, since a process is in one folder at a time. */
let turn: Promise<unknown> = Promise.resolve();

/** The same in a folder that is there already, and stays. */
export function checkIn(folder: string, ...args: readonly string[]): Promise<Ended> {
  const ended = turn.then(() => checkHere(folder, args));
  turn = ended.catch(() => undefined);
  return ended;
}

async function checkHere(folder: string, args: readonly string[]): Promise<Ended> {
  const before = process.cwd();
  const written = { stdout: "", stderr: "" };
  process.chdir(folder);
  try {
    const status = await runCheck(args, {
      stdout: { write: (text) => (written.stdout += text) },
      stderr: { write: (text) => (written.stderr += text) },
    });
    return { status, ...written };
  } finally {
    process.chdir(before);
  }
}

export async function within<T>(files: Files, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "check-"));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function run(command: string, args: readonly string[], cwd: string): Promise<Ended> {
  // Colours must be absent because this is no terminal, and not because somebody asked for it.
  const env = { ...process.env };
  delete env.NO_COLOR;
  delete env.FORCE_COLOR;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", reject);
    child.on("close", (status) =>
      resolve({
        status,
        stdout: Buffer.concat(out).toString("utf8"),
        stderr: Buffer.concat(err).toString("utf8"),
      }),
    );
  });
}
