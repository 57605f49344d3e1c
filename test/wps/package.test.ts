/** What is handed out for WPS, and the script that installs it. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buf as crc32 } from "crc-32";
import { unzipSync } from "fflate";
import { version } from "../../package.json";

const { packages } = jest.requireActual<{ packages(built: string, url?: string): Map<string, Buffer> }>(
  "../../scripts/package-wps.js",
);
const { withEntry, onlineEntry } = jest.requireActual<{
  withEntry(xml: string, entry: string): string;
  onlineEntry(url: string): string;
}>("../../scripts/wps-addon.js");

const FOLDER = `canbao_${version}`;
const LOCAL = `<jsplugin name="canbao" type="et" url="${FOLDER}" version="${version}" enable="enable_dev" install="null" customDomain=""/>`;
const FILES: Readonly<Record<string, string>> = {
  "index.html": "<html>首页</html>",
  "main.js": "x".repeat(20_000),
  "assets/icon-32.png": "png",
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "wps-"));
  mkdirSync(join(folder, "built/assets"), { recursive: true });
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, "built", name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

const built = () => join(folder, "built");
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString("utf8");

describe("the package for one machine", () => {
  const contents = () => unzipSync(packages(built()).get(`${FOLDER}.zip`) ?? new Uint8Array());

  test("holds the add-in in a folder that is called as WPS wants it, its entry, and scripts", () => {
    const files = contents();
    expect(Object.keys(files).sort()).toEqual(
      [
        ...Object.keys(FILES).map((name) => `${FOLDER}/${name}`),
        "install.cmd",
        "install.sh",
        "publish.xml",
      ].sort(),
    );
    expect(text(files[`${FOLDER}/index.html`])).toBe(FILES["index.html"]);
    expect(text(files["publish.xml"])).toBe(`<jsplugins>\n  ${LOCAL}\n</jsplugins>\n`);
    expect(text(files["install.cmd"])).not.toMatch(/@\w+@|[^\r]\n/);
  });

  describe("install.sh", () => {
    let home: string;
    beforeEach(() => {
      home = mkdtempSync(join(folder, "home-"));
      for (const [name, bytes] of Object.entries(contents())) {
        mkdirSync(join(home, "download", name, ".."), { recursive: true });
        writeFileSync(join(home, "download", name), bytes);
      }
    });
    const addons = () => join(home, ".local/share/Kingsoft/wps/jsaddons");
    const install = (...args: string[]) =>
      execFileSync("sh", [join(home, "download/install.sh"), ...args], {
        env: { HOME: home, PATH: process.env["PATH"] },
        encoding: "utf8",
      });
    const list = () => readFileSync(join(addons(), "publish.xml"), "utf8");

    test("puts the add-in and its entry in place", () => {
      install();
      expect(readFileSync(join(addons(), FOLDER, "assets/icon-32.png"), "utf8")).toBe("png");
      expect(list()).toBe(`<jsplugins>\n  ${LOCAL}\n</jsplugins>\n`);
    });

    test("a newer version takes the place of an older one, and other add-ins stay", () => {
      const other = '<jspluginonline name="oa" type="wps" url="http://oa.example/"/>';
      const another = '<jsplugin name="canbao-x" type="et" url="canbao-x_1"/>';
      mkdirSync(join(addons(), "canbao_0.0.1"), { recursive: true });
      mkdirSync(join(addons(), "canbao-x_1"));
      writeFileSync(
        join(addons(), "publish.xml"),
        `<?xml version="1.0" encoding="UTF-8"?>\r\n<jsplugins>\r\n  ${other}\r\n  <jsplugin name="canbao" type="et" url="canbao_0.0.1"/>\r\n  ${another}</jsplugins>\r\n`,
      );
      install();
      install();
      expect(readdirSync(addons()).sort()).toEqual(
        [FOLDER, "canbao-x_1", "publish.xml", "publish.xml.bak"].sort(),
      );
      const found = list();
      for (const entry of [other, another, LOCAL]) expect(found.split(entry)).toHaveLength(2);
      expect(found).not.toContain("canbao_0.0.1");
      expect(found.match(/<jsplugins>[\s\S]*<\/jsplugins>\n$/)).not.toBeNull();
    });

    test("who once refused to trust it, does now; what WPS has noted of others stays", () => {
      mkdirSync(addons(), { recursive: true });
      const trust = (isOn: boolean) => ({
        wps: { namelist: "b1", b1: { name: "oa", path: "http://oa.example/", enable: false, isload: false } },
        et: {
          namelist: "a1;b2",
          a1: { name: "canbao", path: `${FOLDER}`, mode: 1, enable: isOn, isload: isOn },
          b2: { name: "oa", enable: false, isload: false },
        },
      });
      writeFileSync(join(addons(), "authaddin.json"), JSON.stringify(trust(false)));
      install();
      expect(JSON.parse(readFileSync(join(addons(), "authaddin.json"), "utf8"))).toEqual(trust(true));
      writeFileSync(join(addons(), "authaddin.json"), "{damaged");
      install();
      expect(readFileSync(join(addons(), "authaddin.json"), "utf8")).toBe("{damaged");
    });

    test("leads through the question and the second start", () => {
      const ini = join(home, "oem.ini");
      writeFileSync(ini, "[Support]\nJsApiPlugin=true\n");
      expect(install(ini)).toMatch(/点“允许”.*重新打开 WPS 表格一次/s);
      expect(text(contents()["install.cmd"])).toMatch(/点“允许”.*再重新打开一次/s);
    });

    test("says what the administrator has still to do, and when nothing is", () => {
      const ini = join(home, "oem.ini");
      writeFileSync(ini, "[Support]\n");
      expect(install(ini)).toContain("JsApiPlugin=true");
      writeFileSync(ini, "[Support]\nJsApiPlugin = true\n");
      expect(install(ini)).toContain("重新打开 WPS 表格");
      expect(install(ini)).not.toContain("管理员");
    });
  });
});

describe("canbao.7z", () => {
  const archive = () => packages(built()).get("canbao.7z") ?? Buffer.alloc(0);

  test("begins as the format wants it, and its checksums are right", () => {
    const bytes = archive();
    expect(bytes.subarray(0, 8).toString("hex")).toBe("377abcaf271c0004");
    expect(bytes.readUInt32LE(8)).toBe(crc32(bytes.subarray(12, 32)) >>> 0);
    const [offset, size] = [Number(bytes.readBigUInt64LE(12)), Number(bytes.readBigUInt64LE(20))];
    const header = bytes.subarray(32 + offset, 32 + offset + size);
    expect(32 + offset + size).toBe(bytes.length);
    expect(bytes.readUInt32LE(28)).toBe(crc32(header) >>> 0);
    for (const content of Object.values(FILES)) {
      const sum = Buffer.alloc(4);
      sum.writeInt32LE(crc32(Buffer.from(content)));
      expect(header.includes(sum)).toBe(true);
    }
  });

  test("holds the files one after the other, and their names in the folder that WPS wants", () => {
    const bytes = archive();
    const names = Object.keys(FILES).sort();
    const packed = names.map((name) => FILES[name]).join("");
    expect(bytes.subarray(32, 32 + Buffer.byteLength(packed)).toString("utf8")).toBe(packed);
    const all = [FOLDER, `${FOLDER}/assets`, ...names.map((name) => `${FOLDER}/${name}`)];
    expect(bytes.includes(Buffer.from(all.map((name) => `${name}\0`).join(""), "utf16le"))).toBe(true);
  });
});

describe("for a server", () => {
  test("nothing without its address", () => {
    expect([...packages(built()).keys()]).toEqual([`${FOLDER}.zip`, "canbao.7z"]);
  });

  test("the site, the page to install from, and the administrator's lists", () => {
    const files = packages(built(), "http://intranet.example/canbao");
    const file = (name: string) => text(files.get(`server/${name}`));
    expect(file("assets/icon-32.png")).toBe("png");
    expect(file("jsplugins.xml")).toContain(
      '<jspluginonline name="canbao" type="et" url="http://intranet.example/canbao/" enable="enable_dev" install="null"/>',
    );
    expect(file("jsplugins-offline.xml")).toContain(
      `<jsplugin name="canbao" type="et" url="http://intranet.example/canbao/canbao.7z" version="${version}"/>`,
    );
    for (const told of [
      "ksoWPSCloudSvr://start=RelayHttpServer",
      "点“允许”",
      "再重新打开一次",
      "本地网络访问",
      "install.cmd",
    ])
      expect(file("publish.html")).toContain(told);
    expect(file("publish.html")).toContain('"url":"http://intranet.example/canbao/"');
    expect(files.get("server/canbao.7z")).toEqual(files.get("canbao.7z"));
  });

  test.each(["intranet.example", "ftp://x", 'http://x"/'])(
    "an address that is none is refused: %s",
    (url) => {
      expect(() => packages(built(), url)).toThrow("BASE_URL");
    },
  );
});

test("what was not built is not packed", () => {
  expect(() => packages(join(folder, "built/assets"))).toThrow("not built");
});

test("two builds of the same files are the same packages", () => {
  expect(packages(built())).toEqual(packages(built()));
});

test.each([
  ["", `<jsplugins>\n  ENTRY\n</jsplugins>\n`],
  ["<jsplugins/>", `<jsplugins>\n  ENTRY\n</jsplugins>\n`],
  [
    '<jsplugins>\n  <jsplugin name="oa"/>\n  <jspluginonline name="canbao" url="x"/>\n</jsplugins>\n',
    '<jsplugins>\n  <jsplugin name="oa"/>\n  ENTRY\n</jsplugins>\n',
  ],
])("a developer's entry takes the place of an older one: %j", (before, after) => {
  const entry = onlineEntry("http://127.0.0.1:3889/");
  expect(withEntry(before, entry)).toBe(after.replace("ENTRY", entry));
});
