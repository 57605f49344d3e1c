/** Spacing by margins: the browsers inside old office programs know no `gap` in flex boxes. */
import type { GriffelStyle } from "@fluentui/react-components";

export function stack(space: string): GriffelStyle {
  return { display: "flex", flexDirection: "column", "& > * + *": { marginTop: space } };
}

export function row(space: string): GriffelStyle {
  return { display: "flex", alignItems: "center", "& > * + *": { marginLeft: space } };
}
