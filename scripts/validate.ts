/**
 * `npm run validate`: the manifest, by Microsoft's office-addin-manifest. Its validation is a service on the internet; without a network
 * the manifest is read by the same tool, and, where MANIFEST_XSD names the folder of Microsoft's schema files and xmllint is there, held against the schema.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { OfficeAddinManifest, validateManifest } from "office-addin-manifest";
import { endWell, Reason, say } from "./say";

const SCHEMA = "OfficeAppManifestV1_1.xsd";

async function main(): Promise<void> {
  const manifest = process.argv[2] ?? "manifest.xml";
  if (!existsSync(manifest))
    throw new Reason(`没有 ${manifest}：请写清单文件的路径，例如 npm run validate -- dist/manifest.xml。`);
  const info = await OfficeAddinManifest.readManifestFile(manifest).catch((error: Error) => {
    throw new Reason(`${manifest} 读不出来：${error.message}`);
  });
  say(`${manifest}：${info.displayName} ${info.version}，${info.id}`);
  const schema = bySchema(manifest);
  if (schema !== null) say(schema);
  const validation = await validateManifest(manifest).catch(() => null);
  if (validation === null)
    return say(
      "没有连上微软的验证服务（要能上外网）。上面是不联网也能查的；清单与程序对不对得上，由 npm test 检查。",
    );
  for (const { title, content } of validation.report?.errors ?? []) say(`错误：${title} ${content}`);
  for (const { title, content } of validation.report?.warnings ?? []) say(`提示：${title} ${content}`);
  if (!validation.isValid) throw new Reason("微软的验证服务没有通过这份清单。");
  say("微软的验证服务通过了这份清单。");
}

/** Null where there is nothing to hold it against. */
function bySchema(manifest: string): string | null {
  const folder = process.env["MANIFEST_XSD"];
  if (folder === undefined) return null;
  const { status, error, stderr } = spawnSync(
    "xmllint",
    ["--noout", "--schema", join(folder, SCHEMA), manifest],
    {
      encoding: "utf8",
    },
  );
  if (error !== undefined) return "没有 xmllint，清单的格式没有核对。";
  if (status !== 0) throw new Reason(`清单不合微软公布的格式：${stderr.split("\n")[0] ?? ""}`);
  return "清单合乎微软公布的格式。";
}

endWell(main(), "验证");
