/** Nothing leaves the page's own origin. After every test of every file it is asserted that nothing has. */
import { useWorkbench } from "./support/workbench";
import { Watch } from "./support/watch";
import { longTest } from "./support/long-test";

const workbench = useWorkbench();
const ELSEWHERE = "https://example.com";

test("the page can send nothing to another origin, in none of the ways that there are", async () => {
  const outcomes = await workbench.page.evaluate(async (url) => {
    const blocked: string[] = [];
    document.addEventListener("securitypolicyviolation", (event) => blocked.push(event.effectiveDirective));
    const load = (tag: "img" | "script" | "iframe" | "link") => {
      const element = document.createElement(tag);
      element.setAttribute(tag === "link" ? "href" : "src", `${url}/${tag}`);
      if (tag === "link") element.setAttribute("rel", "stylesheet");
      document.body.append(element);
    };
    for (const tag of ["img", "script", "iframe", "link"] as const) load(tag);
    navigator.sendBeacon(`${url}/beacon`);
    const attempts = [
      fetch(`${url}/fetch`).then(
        () => "sent",
        () => "refused",
      ),
      new Promise<string>((resolve) => {
        const socket = new WebSocket(url.replace("https", "wss"));
        socket.onopen = () => resolve("sent");
        socket.onerror = () => resolve("refused");
      }),
    ];
    const results = await Promise.all(attempts);
    const count = 7;
    while (blocked.length < count) await new Promise((resolve) => requestAnimationFrame(resolve));
    return { results, blocked: [...new Set(blocked)].sort() };
  }, ELSEWHERE);
  expect(outcomes.results).toEqual(["refused", "refused"]);
  expect(outcomes.blocked).toEqual([
    "connect-src",
    "frame-src",
    "img-src",
    "script-src-elem",
    "style-src-elem",
  ]);
  // They were tried, and the browser has complained of each.
  workbench.watch.forget();
  workbench.spoil();
});

longTest("the guard would notice", async () => {
  const context = await workbench.newContext({ bypassCSP: true });
  const watch = new Watch(context, workbench.origin);
  const page = await context.newPage();
  await page.goto(workbench.origin);
  expect(watch.foreign()).toEqual([]);
  await page.evaluate((url) => fetch(url).catch(() => null), `${ELSEWHERE}/?id=1`);
  await context.close();
  expect(watch.foreign()).toEqual([`${ELSEWHERE}/?id=1`]);
});
