/**
 * `npm run start:excel`: a trusted certificate, the add-in built anew at each change and served at https://localhost:3000, the pane
 * loaded again after each, and the manifest entered into the desktop's Excel. `-- --serve` only serves.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import { createRequire } from "node:module";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import sirv from "sirv";
import webpack, { type Configuration } from "webpack";
import { endWell, Reason, say } from "./say";
import { sideLoad } from "./side-load";

const PORT = 3000;
const DIST = join(__dirname, "../dist");
/** In the pane while it is developed: its own origin, so that the page's policy needs no exception. */
const RELOAD = 'new EventSource("/reload").onmessage = () => location.reload();';

async function main(): Promise<void> {
  const certificate = await getHttpsServerOptions().catch((error: Error) => {
    throw new Reason(
      `没有受信任的证书，Excel 不会打开 https://localhost:${PORT}。请先执行 npm run certs（${error.message.split("\n")[0]}）。`,
    );
  });
  const listeners = new Set<ServerResponse>();
  await watch(() => {
    for (const listener of listeners) listener.write("data: built\n\n");
  });
  const files = sirv(DIST, { dev: true });
  const server = createServer(certificate, (request, response) => {
    if (request.url === "/reload") {
      response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
      listeners.add(response);
      response.once("close", () => listeners.delete(response));
    } else if (request.url?.split("?")[0] === "/taskpane.html") {
      const page = readFileSync(join(DIST, "taskpane.html"), "utf8");
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
      response.end(page.replace("</body>", '<script src="/reload.js"></script></body>'));
    } else if (request.url === "/reload.js") {
      response.writeHead(200, { "Content-Type": "text/javascript" }).end(RELOAD);
    } else files(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", () => reject(new Reason(`端口 ${PORT} 被别的程序占用，请先关掉它。`)));
    server.listen(PORT, "localhost", resolve);
  });
  say(
    `https://localhost:${PORT}/ 已就绪。改了源代码，面板会自己重新打开。按 Ctrl+C 结束，再执行 npm run stop:excel。`,
  );
  if (process.argv.includes("--serve")) return;
  try {
    sideLoad("start", join(__dirname, "../manifest.xml"));
  } catch (error) {
    // The server goes on: the manifest can be entered by hand.
    say(error instanceof Error ? error.message : String(error));
  }
}

/** Resolves once all was built; afterwards each change is told. */
function watch(built: () => void): Promise<void> {
  const makeConfigs: (env: object, argv: { mode: "development" }) => Configuration[] =
    createRequire(__filename)("../webpack.config.js");
  const configs = makeConfigs({}, { mode: "development" }).filter(
    ({ name }) => name === "functions" || name === "excel",
  );
  return new Promise((resolve, reject) => {
    let isFirst = true;
    webpack(configs)?.watch({}, (error, stats) => {
      if (error) return reject(error);
      if (stats?.hasErrors()) say(stats.toString({ all: false, errors: true }));
      if (isFirst) resolve();
      else built();
      isFirst = false;
    });
  });
}

endWell(main(), "启动");
