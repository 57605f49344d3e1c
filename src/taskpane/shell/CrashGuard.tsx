/** A defect of the page must end in a sentence, not in a white pane. */
import { Component, type ReactNode } from "react";
import { messages } from "../shared/messages";
import { type Problem, problemOf } from "../shared/problem";

interface Props {
  readonly children: ReactNode;
}
interface State {
  readonly problem: Problem | null;
}

export class CrashGuard extends Component<Props, State> {
  override state: State = { problem: null };

  static getDerivedStateFromError(error: unknown): State {
    return { problem: problemOf(error) };
  }

  override render(): ReactNode {
    const { problem } = this.state;
    if (problem === null) return this.props.children;
    return (
      <div role="alert" style={{ padding: 16 }}>
        <p>{messages.problem.crashed}</p>
        <details>
          <summary>{messages.problem.detail}</summary>
          {problem.detail}
        </details>
      </div>
    );
  }
}
