/** Nothing that came from a file makes a terminal do something (design §5.2). */
import fc from "fast-check";
import { printable, printableJson, printableLines } from "../../src/cli/printable";
import { edited } from "../support/grid";
import { writeXlsx } from "../../src/hosts/file/write";
import { personLines } from "../support/persons";
import { officialForm } from "../support/roster";
import { check, PATIENCE } from "../support/terminal";

test.each([
  ["王建国", "王建国", "a name"],
  ["一组\n二组", "一组↵二组", "a line break in a cell"],
  ["一组\r\n二组", "一组↵二组", "a line break of Windows"],
  ["\u001b[2J\u001b[31m王建国", "[2J[31m王建国", "clears the screen, colours it"],
  ["王\u0007建\u0008国\u007f", "王建国", "bell, backspace, delete"],
  ["\u009b31m王建国", "31m王建国", "CSI in one character"],
  ["\u202e038\u202c", "038", "turns the direction"],
  ["\u2066王建国\u2069", "王建国", "isolates"],
  ["\ud843\ude96李𬱖", "\ud843\ude96李𬱖", "characters beyond U+FFFF stay"],
])("%j is printed as %j: %s", (text, printed) => {
  expect(printable(text)).toBe(printed);
});

test("what a maintainer is told keeps its lines", () => {
  expect(printableLines("Error: \u001b[31m坏\n    at x")).toBe("Error: [31m坏\n    at x");
});

const anyText = fc.string({ unit: "binary", maxLength: 40 });

test("whatever a text holds, one line without control and direction signs is printed", () => {
  fc.assert(
    fc.property(anyText, (text) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u.test(printable(text))),
  );
});

test("JSON says the same with none of them in it", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const json = printableJson({ text });
      expect(JSON.parse(json)).toEqual({ text });
      expect(json.replace(/\n/g, "")).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});

test(
  "a roster whose names, sheet and file carry escapes, in words and in JSON",
  async () => {
    const evil = "\u001b]0;x\u0007\u001b[2J\u202e";
    const form = edited(officialForm(personLines(1, 2)), { D5: `王${evil}建国1` });
    const name = `花名册${evil.replace("\u0007", "")}.xlsx`;
    const files = { [name]: writeXlsx([{ ...form, name: "花名册" }]) };
    const [words, json] = await Promise.all([check(files, name), check(files, name, "--json")]);
    expect(words.stdout).toContain("D5");
    for (const { stdout, stderr } of [words, json])
      expect((stdout + stderr).replace(/\n/g, "")).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  },
  PATIENCE,
);
