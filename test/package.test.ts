/** What a server says with each file: the same in both configurations that an administrator is given. */
import { cacheOf, HEADERS, iisConfiguration, nginxConfiguration, TYPES } from "../scripts/server-files";

const nginx = nginxConfiguration("intranet.example:8443", "/canbao/");
const iis = iisConfiguration();

test.each([
  ["functions.json", "no-cache"],
  ["functions.js", "no-cache"],
  ["taskpane.html", "no-cache"],
  ["taskpane.js", "no-cache"],
  ["wps/ribbon.xml", "no-cache"],
  ["office-js/office.js", "public, max-age=86400"],
  ["assets/icon-32.png", "public, max-age=86400"],
])("%s is kept: %s", (path, cache) => {
  expect(cacheOf(path)).toBe(cache);
  expect(nginx).toContain(`add_header Cache-Control "${cache}" always;`);
});

test("nobody but Office may show the pane in a frame, and no type is guessed", () => {
  expect(HEADERS["Content-Security-Policy"]).toMatch(/^frame-ancestors 'self' https:\/\/\*\.office\.com /);
  for (const [name, value] of Object.entries(HEADERS)) {
    expect(nginx).toContain(`add_header ${name} "${value}" always;`);
    expect(iis).toContain(`<add name="${name}" value="${value}" />`);
  }
});

test("every kind of file has its type in both", () => {
  for (const [end, type] of Object.entries(TYPES)) {
    expect(nginx).toContain(`${type.split(";")[0]} ${end};`);
    expect(iis).toContain(`fileExtension=".${end}" mimeType="${type}"`);
  }
});

test("nginx serves the folder of the address, by its name", () => {
  expect(nginx).toContain("server_name intranet.example;");
  expect(nginx).toContain("listen 8443 ssl;");
  expect(nginx).toContain("location /canbao/ {");
  expect(nginx).toContain("location ~ ^/canbao/(office-js|assets|images)/ {");
});
