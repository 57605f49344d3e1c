/** Settings as custom XML parts of a workbook in WPS. */
import type { WpsBook, WpsXmlPart } from "./api";
import { attempt } from "./quiet";
import type { PartStore, StoredPart } from "./part-store";

/** Custom XML parts. The declaration has them; what lies in them is read back before it is relied upon. */
export class XmlParts implements PartStore {
  constructor(private readonly book: WpsBook) {}

  find(namespace: string): StoredPart[] {
    return this.list(namespace).map((part) => ({ xml: part.XML, remove: () => part.Delete() }));
  }

  add(namespace: string, xmls: readonly string[]): boolean {
    const added: WpsXmlPart[] = [];
    try {
      for (const xml of xmls) added.push(this.book.CustomXMLParts.Add(xml));
      const found = this.list(namespace).map((part) => textIn(part.XML));
      if (xmls.every((xml) => found.includes(textIn(xml)))) return true;
    } catch {
      // Not kept here; what was added before goes again.
    }
    for (const part of added) attempt(() => part.Delete());
    return false;
  }

  private list(namespace: string): WpsXmlPart[] {
    try {
      const parts = this.book.CustomXMLParts.SelectByNamespace(namespace);
      return Array.from({ length: parts.Count }, (_, i) => parts.Item(i + 1));
    } catch {
      return [];
    }
  }
}

/** What stands in the element: programs may write its tags anew. */
const textIn = (xml: string): string =>
  xml.slice(xml.lastIndexOf(">", xml.length - 2) + 1, xml.lastIndexOf("<"));
