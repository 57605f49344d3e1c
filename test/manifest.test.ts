/** The manifest agrees with itself and with what is built. Its form was checked against Microsoft's schema files. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import { manifestFor } from "../scripts/manifest";
import { associateCommands } from "../src/excel/ribbon";

const root = join(__dirname, "..");

interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

function elementsOf(xml: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        const element = { tag, attributes, text: "" };
        elements.push(element);
        open.push(element);
      },
      ontext: (text) => {
        const current = open[open.length - 1];
        if (current !== undefined) current.text += text;
      },
      onclosetag: () => void open.pop(),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return elements;
}

const elements = elementsOf(readFileSync(join(root, "manifest.xml"), "utf8"));
const named = (tag: string) => elements.filter((element) => element.tag === tag);

test("every resource that is used is defined, and every one that is defined is used", () => {
  const defined = elements.flatMap(({ tag, attributes }) =>
    tag.startsWith("bt:") && attributes.id ? [attributes.id] : [],
  );
  const used = elements.flatMap(({ attributes }) => (attributes.resid ? [attributes.resid] : []));
  expect([...new Set(used)].sort()).toEqual([...defined].sort());
});

test("Chinese by default, and every text has an English one", () => {
  expect(named("DefaultLocale").map(({ text }) => text)).toEqual(["zh-CN"]);
  for (const { attributes } of [...named("DisplayName"), ...named("Description"), ...named("bt:String")])
    if (attributes.DefaultValue !== undefined) expect(attributes.DefaultValue).toMatch(/\p{Script=Han}/u);
  const translated = named("bt:Override").length + named("Override").length;
  // The names of the add-in, and the descriptions of its functions.
  expect(translated).toBe(named("bt:String").length + 3);
});

test("formulas have no prefix: there is no namespace", () => {
  expect(named("Namespace")).toEqual([]);
});

test("one shared runtime: the pane, the functions and the buttons are the same page", () => {
  expect(named("Runtime").map(({ attributes }) => attributes)).toEqual([
    { resid: "Taskpane.Url", lifetime: "long" },
  ]);
  const page = named("bt:Url").find(({ attributes }) => attributes.id === "Taskpane.Url");
  expect(page?.attributes.DefaultValue).toBe("https://localhost:3000/taskpane.html");
  expect(named("FunctionFile")[0]?.attributes.resid).toBe("Taskpane.Url");
});

test.each([
  ["一键校验", "ExecuteFunction", "checkWorkbook"],
  ["打开面板", "ShowTaskpane", undefined],
  ["清除标记", "ExecuteFunction", "clearMarks"],
])("the ribbon has %s", (label, action, functionName) => {
  const labels = new Map(
    named("bt:String").map(({ attributes }) => [attributes.id, attributes.DefaultValue]),
  );
  const at = elements.findIndex(
    ({ tag, attributes }) => tag === "Label" && labels.get(attributes.resid) === label,
  );
  const later = elements.slice(at);
  expect(later.find(({ tag }) => tag === "Action")?.attributes["xsi:type"]).toBe(action);
  if (functionName !== undefined)
    expect(later.find(({ tag }) => tag === "FunctionName")?.text).toBe(functionName);
});

test("every button that runs a function has one to run", () => {
  const associated: string[] = [];
  const noWork = async () => {};
  associateCommands(
    { associate: (name) => void associated.push(name) },
    { showPane: noWork, commands: () => Promise.reject(new Error("no Excel")) },
  );
  expect(associated.sort()).toEqual(
    named("FunctionName")
      .map(({ text }) => text)
      .sort(),
  );
});

test("icons of 16, 32 and 80 pixels, which exist", () => {
  const images = named("bt:Image").flatMap(({ attributes }) =>
    attributes.DefaultValue ? [attributes.DefaultValue] : [],
  );
  expect(images.map((url) => /icon-(\d+)\.png$/.exec(url)?.[1])).toEqual(["16", "32", "80"]);
  for (const url of images) expect(existsSync(join(root, new URL(url).pathname))).toBe(true);
});

test.each(["https://intranet.example", "https://intranet.example/canbao/"])(
  "for the host %s every address is its own",
  (base) => {
    const xml = manifestFor(readFileSync(join(root, "manifest.xml"), "utf8"), base);
    const addresses = [...xml.matchAll(/Value="(https:[^"]*)"/g)].map(([, address]) => address ?? "");
    expect(addresses).toHaveLength(xml.split("https://intranet.example").length - 1);
    for (const address of addresses) expect(address.startsWith(`${base.replace(/\/$/, "")}/`)).toBe(true);
    expect(xml).not.toContain("localhost");
  },
);

test.each(["intranet.example", "http://intranet.example", 'https://a"b'])(
  "%s is no address for Excel",
  (base) => {
    expect(() => manifestFor("", base)).toThrow("BASE_URL");
  },
);
