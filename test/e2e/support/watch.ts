/** What no page of the product may do, whatever a test does with it: ask another origin, or fail unheard. */
import type { BrowserContext } from "playwright-core";

export class Watch {
  readonly requests: string[] = [];
  readonly errors: string[] = [];

  constructor(
    context: BrowserContext,
    private readonly origin: string,
  ) {
    context.on("request", (request) => this.requests.push(request.url()));
    context.on("page", (page) => page.on("websocket", (socket) => this.requests.push(socket.url())));
    context.on("weberror", (error) => this.errors.push(String(error.error())));
    context.on("console", (message) => {
      if (message.type() === "error") this.errors.push(message.text());
    });
  }

  /** Requests to another origin than the page's own, also those that the page's policy has stopped. */
  foreign(): string[] {
    return this.requests.filter((url) => !/^(?:blob|data):/.test(url) && originOf(url) !== this.origin);
  }

  /** What there was since this was last asked. */
  told(): { readonly requests: string[]; readonly errors: string[] } {
    const told = { requests: this.foreign(), errors: [...this.errors] };
    this.forget();
    return told;
  }

  /** For a test that provokes them. */
  forget(): void {
    this.requests.length = this.errors.length = 0;
  }
}

function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null;
}
