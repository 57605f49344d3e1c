/** The page before the pane is there: what is waited for, or what went wrong, and a button to try again. */
import { HostError } from "../hosts/workbook";
import { messages } from "./messages";

export class OpeningPage {
  private readonly root = document.getElementById("root") ?? document.body;

  waits(message: string): void {
    this.show(messages.starting, message);
  }

  isOutside(): void {
    this.show(messages.outside);
  }

  /** @returns what the user was told */
  failed(error: unknown, retry: () => void): string {
    const message = error instanceof HostError ? error.message : messages.startFailed;
    const button = document.createElement("button");
    button.textContent = messages.retry;
    button.addEventListener("click", () => {
      this.show(messages.starting);
      retry();
    });
    this.show(message);
    this.root.append(button);
    const detail = error instanceof HostError ? error.detail : String(error);
    if (detail !== "") this.root.append(this.detail(detail));
    return message;
  }

  /** For the maintainer. */
  private detail(text: string): HTMLElement {
    const line = document.createElement("p");
    line.style.color = "#616161";
    line.textContent = `${messages.detail}${text}`;
    return line;
  }

  /** The place for the pane. */
  clear(): HTMLElement {
    this.root.replaceChildren();
    return this.root;
  }

  private show(...lines: readonly string[]): void {
    this.root.replaceChildren(
      ...lines.map((line) => {
        const text = document.createElement("p");
        text.setAttribute("role", "status");
        text.textContent = line;
        return text;
      }),
    );
  }
}
