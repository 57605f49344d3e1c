/** `npm start`: builds the workbench page and serves it to this machine alone. With `--built` it serves what was built before. */
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";
import webpack, { type Configuration } from "webpack";

const DEFAULT_PORT = 3000;
const HOST = "127.0.0.1";

const HEADERS = {
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  // What the page cannot forbid in a meta element.
  "Content-Security-Policy": "frame-ancestors 'none'",
};

async function main(): Promise<void> {
  if (!process.argv.includes("--built")) {
    say("正在准备工作台，第一次约需半分钟……");
    await build();
  }
  const port = await listen(server(), wantedPort());
  say(`工作台已启动：http://localhost:${port}/`);
  say("在浏览器里打开这个地址。表格只在页面里处理，不会上传。按 Ctrl+C 结束。");
}

function build(): Promise<void> {
  const compiler = webpack(workbenchConfig());
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      // Closing writes the cache that makes the next start quick.
      compiler.close((closingError) => {
        if (error ?? closingError) reject(error ?? closingError);
        else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
        else resolve();
      });
    });
  });
}

function workbenchConfig(): Configuration {
  const makeConfigs: (env: object, argv: { mode: "production" }) => Configuration[] =
    createRequire(__filename)("../webpack.config.js");
  const config = makeConfigs({}, { mode: "production" }).find(({ name }) => name === "workbench");
  if (config === undefined) throw new Error("webpack.config.js has no workbench");
  return config;
}

function server(): Server {
  const files = sirv(join(__dirname, "../dist/workbench"), {
    setHeaders: (response) => {
      for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    },
  });
  return createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404, HEADERS).end();
    }),
  );
}

/** PORT, if it is one. */
function wantedPort(): number {
  const port = Number(process.env["PORT"] || DEFAULT_PORT);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  say(`PORT 不是端口号，改用 ${DEFAULT_PORT}。`);
  return DEFAULT_PORT;
}

/** The wanted port, or a free one where something else has it or it is forbidden. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (port === 0 || (error.code !== "EADDRINUSE" && error.code !== "EACCES")) return reject(error);
      say(`端口 ${port} 不能用，换一个空闲的端口。`);
      listen(server, 0).then(resolve, reject);
    });
    server.listen(port, HOST, () => resolve((server.address() as AddressInfo).port));
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`工作台没有启动成功：${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
