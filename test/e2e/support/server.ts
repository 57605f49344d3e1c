/** The workbench as `npm start` serves it, on a free port. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const ROOT = join(__dirname, "../../..");

export class Server {
  private constructor(
    private readonly child: ChildProcess,
    /** `http://localhost:41234` */
    readonly origin: string,
  ) {}

  static async start(): Promise<Server> {
    const child = spawn(process.execPath, ["--import", "tsx", "scripts/serve.ts"], {
      cwd: ROOT,
      env: { ...process.env, PORT: "0" },
    });
    return new Server(child, await originOf(child));
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, "exit");
    this.child.kill();
    await ended;
  }
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
