/**
 * Before each file of tests under jsdom: it weighs every rule of style against every element that is asked for, and lays
 * nothing out. What an element itself says (its style, `hidden`, what it is) decides whether it is seen.
 */
const UNSEEN = new Set([
  "HEAD",
  "LINK",
  "META",
  "SCRIPT",
  "STYLE",
  "TEMPLATE",
  "TITLE",
  "DATALIST",
  "NOSCRIPT",
]);

if (typeof window !== "undefined") {
  CSSStyleSheet.prototype.insertRule = () => 0;
  window.getComputedStyle = (element) => stylesOf(element as HTMLElement);
}

function stylesOf(element: HTMLElement): CSSStyleDeclaration {
  const { style } = element;
  const valueOf = (name: string): string => {
    if (name === "visibility") return visibilityOf(element);
    if (name !== "display") return style.getPropertyValue(name);
    if (element.hidden || UNSEEN.has(element.tagName)) return "none";
    return style.display === "" ? "block" : style.display;
  };
  return new Proxy(style, {
    get: (_, name) => {
      if (name === "getPropertyValue") return valueOf;
      if (name === "display" || name === "visibility") return valueOf(name);
      const value: unknown = Reflect.get(style, name);
      return typeof value === "function" ? (value.bind(style) as unknown) : value;
    },
  });
}

/** Handed down to what is inside. */
function visibilityOf(element: HTMLElement): string {
  for (let at: HTMLElement | null = element; at !== null; at = at.parentElement)
    if (at.style.visibility !== "") return at.style.visibility;
  return "visible";
}
