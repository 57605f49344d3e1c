/**
 * The line at the foot of the pane: what the program offers there, what it says afterwards, and what went wrong.
 * @jest-environment jsdom
 */
import { act, fireEvent, render, screen } from "@testing-library/react";
import { FluentProvider } from "@fluentui/react-components";
import { createElement } from "react";
import { HostError } from "../../../src/hosts/workbook";
import { ProgramTools, type ProgramToolsProps } from "../../../src/taskpane/shell/ProgramTools";
import { fluentTheme } from "../../../src/taskpane/theme";
import { axeViolations, useLayout } from "../support/render";

useLayout();

const show = (props: ProgramToolsProps) =>
  render(createElement(FluentProvider, { theme: fluentTheme("light") }, createElement(ProgramTools, props)));

test("a program that offers nothing has no such line", () => {
  const { container } = show({});
  expect(container.querySelector("footer")).toBeNull();
});

test("a button does its work and says what came of it, or why not", async () => {
  const outcomes = [Promise.resolve("已改 3 个"), Promise.reject(new HostError("busy", "WPS 正忙"))];
  show({ tools: [{ label: "改写", run: () => outcomes.shift() ?? Promise.resolve(null) }] });
  for (const said of ["已改 3 个", "WPS 正忙"]) {
    await act(async () => void fireEvent.click(screen.getByRole("button", { name: "改写" })));
    expect(screen.getByRole("status").textContent).toBe(said);
  }
  await act(async () => void fireEvent.click(screen.getByRole("button", { name: "改写" })));
  expect(screen.queryByRole("status")).toBeNull();
  expect(await axeViolations(document.body)).toEqual([]);
});

test("a switch shows what holds, also where it could not be set", async () => {
  let isOn = false;
  let isBroken = false;
  const set = async (wanted: boolean) => {
    if (isBroken) throw new HostError("protected", "文件是只读的");
    isOn = wanted;
  };
  show({ switches: [{ label: "自动打开", isOn: () => isOn, set }] });
  const box = () => screen.getByRole<HTMLInputElement>("checkbox", { name: "自动打开" });
  await act(async () => void fireEvent.click(box()));
  expect([isOn, box().checked]).toEqual([true, true]);
  isBroken = true;
  await act(async () => void fireEvent.click(box()));
  expect([isOn, box().checked, screen.getByRole("status").textContent]).toEqual([true, true, "文件是只读的"]);
});
