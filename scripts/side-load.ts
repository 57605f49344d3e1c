/**
 * Microsoft's office-addin-debugging, which enters the manifest into the desktop's Excel and takes it out again. By npx: it wants a
 * native module that not every registry has, so it is no dependency.
 */
import { spawnSync } from "node:child_process";
import { Reason } from "./say";

const TOOL = "office-addin-debugging@7";

/** @throws {Reason} */
export function sideLoad(action: "start" | "stop", manifest: string): void {
  if (process.platform !== "win32" && process.platform !== "darwin")
    throw new Reason(
      "桌面版 Excel 只在 Windows 和 macOS 上有，这台电脑不能旁加载。网页版 Excel：插入 → 加载项 → 上传我的加载项，选 manifest.xml。",
    );
  const more = action === "start" ? ["desktop", "--no-debug"] : [];
  const { status } = spawnSync("npx", ["--yes", TOOL, action, manifest, ...more], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0)
    throw new Reason(
      `office-addin-debugging 没有运行成功（没有网络、没有装 Excel，或装不上它的部件）。可以手工${action === "start" ? "加载：把 manifest.xml 放进受信任的共享文件夹，见 docs/admin.md 第四节" : "移除：在 Excel 的“插入 → 我的加载项”里删除"}。`,
    );
}
