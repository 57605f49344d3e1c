/**
 * `npm run package -- --base-url https://intranet.example/canbao [--out DIR]`: all that an administrator needs, in one folder.
 *
 * site/ — what the server holds at that address: pane, formulas, pages of docs, WPS's part under wps/; web.config for IIS
 * manifest.xml, manifest-shortcuts.xml — what Excel is given; wps/ — packages for WPS; nginx.conf; 说明.txt
 *
 * The add-in is built for that address. `--built` takes what dist/ holds, if it was built for it.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { version } from "../package.json";
import { endWell, Reason, say } from "./say";
import { iisConfiguration, nginxConfiguration } from "./server-files";

const ROOT = join(__dirname, "..");
const DIST = join(ROOT, "dist");
/** Of dist/, what the server does not hand out: pages for this machine, and packages. */
const NOT_SERVED = ["workbench", "wps-package", "manifest.xml", "manifest-shortcuts.xml", "wps"];

async function main(args: readonly string[]): Promise<void> {
  const given = option(args, "--base-url") ?? process.env["BASE_URL"];
  const base = baseUrlOf(given);
  const out = resolve(option(args, "--out") ?? join(ROOT, "out/package"));
  process.env["BASE_URL"] = base.href.replace(/\/$/, "");
  if (!args.includes("--built")) build();
  const manifest = join(DIST, "manifest.xml");
  if (!existsSync(manifest) || !readFileSync(manifest, "utf8").includes(process.env["BASE_URL"]))
    throw new Reason("dist 里的不是为这个地址生成的。请不要写 --built，让程序重新生成。");
  rmSync(out, { recursive: true, force: true });
  const site = join(out, "site");
  cpSync(DIST, site, {
    recursive: true,
    filter: (from) => !NOT_SERVED.some((name) => from === join(DIST, name)),
  });
  for (const name of ["manifest.xml", "manifest-shortcuts.xml"]) cpSync(join(DIST, name), join(out, name));
  writePackagesOfWps(out, site);
  writeFileSync(join(site, "web.config"), iisConfiguration());
  writeFileSync(
    join(out, "nginx.conf"),
    nginxConfiguration(base.host, new URL("./", `${base.href}/`).pathname),
  );
  writeFileSync(join(out, "说明.txt"), readme(base.href));
  say(`已生成 ${out}：`);
  say(readme(base.href));
}

function option(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}

function baseUrlOf(given: string | undefined): URL {
  if (given === undefined)
    throw new Reason("请写明服务器的地址，例如 npm run package -- --base-url https://10.0.0.5/canbao。");
  if (!/^https:\/\/[^\s"'<>&]+$/.test(given) || !URL.canParse(given))
    throw new Reason(
      `“${given}”不能用：地址要以 https:// 开头（Excel 不打开 http:// 的面板），不能有空格和引号。`,
    );
  return new URL(given.replace(/\/+$/, ""));
}

function build(): void {
  say("正在为这个地址生成程序，约需一分钟……");
  for (const name of ["functions", "excel", "wps"]) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, "node_modules/webpack/bin/webpack.js"), "--config-name", name, "--mode", "production"],
      { cwd: ROOT, env: process.env, encoding: "utf8" },
    );
    if (status !== 0) throw new Reason(`生成没有成功：\n${(stdout + stderr).slice(-2_000)}`);
  }
}

/** The packages to hand out, and on the server what WPS loads from there: under `wps/`, since its pages are called like Excel's. */
function writePackagesOfWps(out: string, site: string): void {
  const { packages }: { packages: (built: string, url?: string) => Map<string, Buffer> } =
    createRequire(__filename)("./package-wps.js");
  for (const [name, bytes] of packages(join(DIST, "wps"), `${process.env["BASE_URL"] ?? ""}/wps`)) {
    const file = name.startsWith("server/")
      ? join(site, "wps", name.slice("server/".length))
      : join(out, "wps", name);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, bytes);
  }
}

const readme = (base: string): string => `参保助手 ${version}，地址 ${base}

site/                    全部放到服务器上，使 ${base}/taskpane.html 能打开。IIS 已带 web.config；nginx 用 nginx.conf。
manifest.xml             给 Excel：放进受信任的共享文件夹，或由 Microsoft 365 管理中心集中部署。
manifest-shortcuts.xml   同上，多了快捷键；较旧的 Excel 请用 manifest.xml。
wps/                     给 WPS：一台一台装的压缩包，和离线包 canbao.7z。网页安装：${base}/wps/publish.html。
安装、证书、常见问题     ${base}/admin.html、${base}/wps.html；使用说明 ${base}/help.html。
`;

endWell(main(process.argv.slice(2)), "打包");
