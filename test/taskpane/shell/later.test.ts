/**
 * Pages that are fetched when they are opened: said while it lasts, and tried again where it fails.
 * @jest-environment jsdom
 */
import { act, render, screen } from "@testing-library/react";
import { createElement } from "react";
import { later } from "../../../src/taskpane/shared/later";

const Page = ({ name }: { name: string }) => createElement("p", null, `${name}有 3 列`);

test("it says that it is being opened, and then shows the page; the next time at once", async () => {
  let arrive: (page: typeof Page) => void = () => {};
  const Later = later<{ name: string }>(() => new Promise((resolve) => (arrive = resolve)));
  const { unmount } = render(createElement(Later, { name: "一组" }));
  expect(screen.getByRole("status").textContent).toBe("正在打开…");
  await act(async () => arrive(Page));
  expect(screen.getByText("一组有 3 列")).toBeTruthy();
  unmount();
  render(createElement(Later, { name: "二组" }));
  expect(screen.getByText("二组有 3 列")).toBeTruthy();
});

test("where it cannot be fetched, it says what to do, offers more, and tries again", async () => {
  let isReachable = false;
  const Later = later<{ name: string }>(
    async () => {
      if (!isReachable) throw new Error("no network");
      return Page;
    },
    ({ name }) => createElement("button", null, `离开${name}`),
  );
  await act(async () => void render(createElement(Later, { name: "一组" })));
  expect(screen.getByRole("alert").textContent).toContain("没能打开这一页。请检查网络，再试一次");
  expect(screen.getByRole("button", { name: "离开一组" })).toBeTruthy();
  isReachable = true;
  await act(async () => screen.getByRole("button", { name: "再试一次" }).click());
  expect(screen.getByText("一组有 3 列")).toBeTruthy();
});

test("fetched ahead, it is there at once; what could not be fetched ahead is fetched when it is opened", async () => {
  let calls = 0;
  const Later = later<{ name: string }>(async () => {
    if (++calls === 1) throw new Error("no network");
    return Page;
  });
  await Later.ahead();
  await Later.ahead();
  render(createElement(Later, { name: "一组" }));
  expect(screen.getByText("一组有 3 列")).toBeTruthy();
  expect(calls).toBe(2);
});
