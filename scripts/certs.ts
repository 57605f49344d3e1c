/**
 * `npm run certs`: the certificate by which Excel trusts this machine's own server (https://localhost:3000), made and installed by
 * Microsoft's office-addin-dev-certs. `-- --days 90` for how long, `-- --verify` only to look, `-- --uninstall` to take it away.
 */
import { parseNumber } from "office-addin-cli";
import {
  ensureCertificatesAreInstalled,
  uninstallCaCertificate,
  verifyCertificates,
} from "office-addin-dev-certs";
import { endWell, Reason, say } from "./say";

async function main(args: readonly string[]): Promise<void> {
  if (args.includes("--verify"))
    return say(
      isTrusted()
        ? "证书已安装，https://localhost:3000 受信任。"
        : "证书没有安装，或已过期。请执行 npm run certs。",
    );
  if (args.includes("--uninstall")) {
    await uninstallCaCertificate(false, false).catch(refused);
    return say("证书已卸载。");
  }
  const at = args.indexOf("--days");
  const days = at < 0 ? undefined : parseNumber(args[at + 1], "--days 后面要写天数，例如 --days 90。");
  await ensureCertificatesAreInstalled(days).catch(refused);
  say("证书已安装，https://localhost:3000 受信任。下一步：npm run start:excel。");
}

function isTrusted(): boolean {
  try {
    return verifyCertificates();
  } catch {
    return false;
  }
}

function refused(error: unknown): never {
  const why = error instanceof Error ? error.message.replace(/\s+/g, " ").slice(0, 200) : String(error);
  throw new Reason(
    `证书没有装好：要有权限把它加入系统信任的证书（Windows 会弹窗询问，macOS 和 Linux 要管理员密码）。系统说：${why}`,
  );
}

endWell(main(process.argv.slice(2)), "安装证书");
