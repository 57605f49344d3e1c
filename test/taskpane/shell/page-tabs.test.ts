/**
 * The tabs of the pane, gone through by keys.
 * @jest-environment jsdom
 */
import { fireEvent, screen } from "@testing-library/react";
import { NOTES } from "../support";
import { renderPane, useLayout } from "../support/render";

useLayout();

test("the tabs go by arrow keys, round the ends", async () => {
  await renderPane(NOTES);
  const selected = () => screen.getByRole("tab", { selected: true });
  selected().focus();
  for (const [key, name] of [
    ["ArrowRight", "收缴"],
    ["ArrowRight", "谁缴多少"],
    ["End", "校验规则"],
    ["ArrowRight", "校验"],
    ["ArrowLeft", "校验规则"],
    ["Home", "校验"],
  ]) {
    fireEvent.keyDown(selected(), { key });
    expect(selected().textContent).toBe(name);
    expect(document.activeElement).toBe(selected());
  }
});
