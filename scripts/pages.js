/** What docs/ has for staff and administrators, as pages that open without a network. */

/** By their sources. */
const PAGES = {
  "guide.md": "help.html",
  "columns.md": "columns.html",
  "admin.md": "admin.html",
  "wps.md": "wps.html",
  "rules.md": "rules.html",
};

const STYLE =
  "body{max-width:50em;margin:2em auto;padding:0 1em;line-height:1.7;font-family:sans-serif}img{max-width:100%}td,th{border:1px solid #ccc;padding:.2em .6em}table{border-collapse:collapse}:target{background:#fff4ce}";

/** @param {Buffer | string} content */
async function asPage(content) {
  const { marked } = await import("marked");
  const text = content.toString();
  const title = /^# (.+)$/m.exec(text)?.[1] ?? "参保助手";
  const linked = Object.entries(PAGES).reduce(
    (all, [from, to]) => all.replaceAll(`](${from})`, `](${to})`),
    text,
  );
  const body = withAnchors(await marked.parse(linked));
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style></head><body>${body}</body></html>`;
}

/** A function's help leads to its row in a table: the first cell that calls it gets an anchor, such as `help.html#SELFPAY`. */
function withAnchors(body) {
  const seen = new Set();
  return body.replace(/<td[^>]*>.*?<\/td>/gs, (cell) =>
    cell.replace(/<code>=([A-Z]+)\(/g, (code, name) => {
      if (seen.has(name)) return code;
      seen.add(name);
      return `<code id="${name}">=${name}(`;
    }),
  );
}

module.exports = { PAGES, asPage, withAnchors };
