/** Whether the workbook uses our formulas, and whether they may be answered yet. */
import type { FunctionHost } from "../functions";

export class FormulasInUse {
  /** Until then formulas wait: nobody knows yet by which policy they go. */
  readonly ready: Promise<void>;
  /** True once answers may have been given. */
  haveAnswered = false;
  private resolve: () => void = () => undefined;
  private isUsed = false;
  private listener: (() => void) | null = null;

  constructor() {
    this.ready = new Promise((resolve) => (this.resolve = resolve));
  }

  mayAnswer(): void {
    this.haveAnswered = true;
    this.resolve();
  }

  /** Called once, with the first formula, also if that came before. */
  onUse(listener: () => void): void {
    this.listener = listener;
    if (this.isUsed) this.tell();
  }

  /** The host, with an ear to whether anything is asked. */
  noticing(host: FunctionHost): FunctionHost {
    return {
      associate: (id, answer) =>
        host.associate(id, (...args) => {
          if (!this.isUsed) {
            this.isUsed = true;
            this.tell();
          }
          return answer(...args);
        }),
    };
  }

  private tell(): void {
    const { listener } = this;
    this.listener = null;
    listener?.();
  }
}
