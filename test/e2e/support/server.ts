/** The workbench as `npm start` serves it, on a free port: once for all files of tests. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const ROOT = join(__dirname, "../../..");

/** Where test files, which run in processes of their own, find it: `http://localhost:41234`. */
const ORIGIN = "WORKBENCH_ORIGIN";

let child: ChildProcess | null = null;

export async function startServer(): Promise<void> {
  child = spawn(process.execPath, ["--import", "tsx", "scripts/serve.ts", "--built"], {
    cwd: ROOT,
    env: { ...process.env, PORT: "0" },
  });
  process.env[ORIGIN] = await originOf(child);
}

export async function stopServer(): Promise<void> {
  if (child === null || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill();
  await ended;
}

export function serverOrigin(): string {
  const origin = process.env[ORIGIN];
  if (origin === undefined) throw new Error("no server was started: run the tests with jest.e2e.config.js");
  return origin;
}

/** Waits until the server says where it is. */
function originOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const origin = /http:\/\/localhost:\d+(?=\/)/.exec(said)?.[0];
      if (origin !== undefined) resolve(origin);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`the server ended: ${said}`)));
  });
}
