/** The few drawings that the pane needs; all are decoration beside a text that says the same. */
import type { ReactElement } from "react";

function icon(path: string): () => ReactElement {
  return function Icon() {
    return (
      <svg width="1em" height="1em" viewBox="0 0 20 20" fill="none" aria-hidden="true" focusable="false">
        <path d={path} stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    );
  };
}

export const CheckIcon = icon("M4 10.5l4 4 8-9");
export const CrossIcon = icon("M5 5l10 10M15 5L5 15");
export const QuestionIcon = icon("M7 7.2a3 3 0 1 1 4.3 2.7c-.9.5-1.3 1-1.3 2.1M10 15.2v.1");
export const UpIcon = icon("M4.5 12.5L10 7l5.5 5.5");
export const DownIcon = icon("M4.5 7.5L10 13l5.5-5.5");
export const RightIcon = icon("M7.5 4.5L13 10l-5.5 5.5");
