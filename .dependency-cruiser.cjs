/** Which folder of src may import which: the architecture of CONTRIBUTING.md, held by lint. */

/** The domain: it runs in every host, so it knows none of them. */
const DOMAIN = ["identity", "policy", "forms", "checks"];
/** What everything that works on a workbook may know of the program behind it. */
const PORT = ["hosts/workbook", "hosts/shared"];
const SERVICES = ["checking", "mending", "handing-in", "campaign"];

/** Folder: what it may import beside itself. A name may be a folder of src, or a path inside one. */
const MAY_IMPORT = {
  identity: [],
  policy: ["identity"],
  forms: ["identity", "policy"],
  checks: ["identity", "policy", "forms"],
  functions: ["identity", "policy", "forms"],
  samples: DOMAIN,
  "hosts/workbook": ["forms"],
  "hosts/shared": ["forms", "hosts/workbook"],
  "hosts/file": ["forms", ...PORT],
  "hosts/excel": ["forms", ...PORT],
  "hosts/wps": ["forms", ...PORT],
  "hosts/workbench": ["forms", ...PORT],
  checking: [...DOMAIN, ...PORT],
  mending: [...DOMAIN, ...PORT, "checking"],
  "handing-in": [...DOMAIN, ...PORT, "checking"],
  campaign: [...DOMAIN, ...PORT, "checking", "handing-in"],
  taskpane: [...DOMAIN, ...PORT, ...SERVICES],
  cli: [...DOMAIN, ...PORT, ...SERVICES, "hosts/file"],
  excel: [...DOMAIN, ...PORT, ...SERVICES, "hosts/excel", "hosts/file", "functions", "taskpane"],
  wps: [...DOMAIN, ...PORT, ...SERVICES, "hosts/wps", "hosts/file", "functions", "taskpane"],
  workbench: [
    ...DOMAIN,
    ...PORT,
    ...SERVICES,
    "hosts/file",
    "hosts/workbench",
    "functions",
    "taskpane",
    "samples",
  ],
};

const inside = (place) => `^src/${place}(?:/|\\.tsx?$)`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-circle", severity: "error", from: {}, to: { circular: true } },
    ...Object.entries(MAY_IMPORT).map(([folder, others]) => ({
      name: `${folder}-imports`,
      comment: `src/${folder} may import ${others.length === 0 ? "nothing of src" : others.join(", ")}.`,
      severity: "error",
      from: { path: inside(folder) },
      to: { path: "^src/", pathNot: [folder, ...others].map(inside) },
    })),
    {
      name: "every-folder-has-its-line",
      comment: "A new folder of src gets its line in MAY_IMPORT above and in CONTRIBUTING.md.",
      severity: "error",
      from: { path: "^src/", pathNot: Object.keys(MAY_IMPORT).map(inside) },
      to: {},
    },
    {
      name: "not-to-test",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(?:test|scripts|bench)/" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.d\\.ts$" },
  },
};
