/** What is put into an older browser does what the newer one's own does. */
type Owner = Record<string, unknown>;

const native = { at: Array.prototype.at, hasOwn: Object.hasOwn };

beforeEach(() => {
  Reflect.deleteProperty(Array.prototype, "at");
  Reflect.deleteProperty(Object, "hasOwn");
  jest.isolateModules(() => jest.requireActual("../../../src/hosts/shared/older-browsers"));
});
afterEach(() => {
  Object.defineProperty(Array.prototype, "at", { value: native.at, configurable: true, writable: true });
  Object.defineProperty(Object, "hasOwn", { value: native.hasOwn, configurable: true, writable: true });
});

test.each([0, 1, 2, 3, -1, -3, -4, 1.9, -1.9, NaN])("at(%d)", (index) => {
  const list = ["甲", "乙", "丙"];
  expect(list.at).not.toBe(native.at);
  expect(list.at(index)).toBe(native.at.call(list, index));
});

test("hasOwn", () => {
  const own: Owner = Object.assign(Object.create({ inherited: 1 }) as Owner, { own: undefined });
  expect(Object.hasOwn).not.toBe(native.hasOwn);
  expect(["own", "inherited", "toString"].map((name) => Object.hasOwn(own, name))).toEqual([
    true,
    false,
    false,
  ]);
});

test("nobody meets them in a loop", () => {
  const seen: string[] = [];
  for (const name in ["甲"]) seen.push(name);
  expect(seen).toEqual(["0"]);
});
