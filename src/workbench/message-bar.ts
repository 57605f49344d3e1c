/** The line above the grid that says what was opened, saved, or went wrong. */
export type MessageKind = "info" | "error";

/** One line above the grid, until it is closed or another one comes. */
export class MessageBar {
  constructor(private readonly element: HTMLElement) {}

  show(text: string, kind: MessageKind = "info"): void {
    const line = document.createElement("span");
    line.className = "message-text";
    line.textContent = text;
    const close = document.createElement("button");
    close.type = "button";
    close.className = "button message-close";
    close.textContent = "关闭";
    close.addEventListener("click", () => this.hide());
    this.element.dataset["kind"] = kind;
    this.element.replaceChildren(line, close);
    this.element.hidden = false;
  }

  hide(): void {
    this.element.hidden = true;
    this.element.replaceChildren();
  }
}
