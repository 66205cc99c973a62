/** Arrows point one way: each folder of src may import only what is listed for it, and itself. */
const folders = {
  model: [],
  versions: ['model'],
  catalog: ['model', 'versions'],
  spelling: [],
  patterns: [],
  project: ['model', 'patterns'],
  syntax: ['model'],
  sources: ['model', 'project', 'syntax'],
  manifests: ['model', 'versions', 'syntax'],
  payloads: ['model', 'catalog', 'manifests'],
  config: ['model', 'patterns', 'spelling'],
  signals: ['model', 'catalog'],
  apps: ['model', 'patterns', 'spelling'],
  integrations: ['model', 'catalog', 'spelling'],
  approved: ['model', 'catalog', 'manifests'],
  history: ['model', 'project'],
  workspace: ['model', 'catalog', 'integrations', 'manifests'],
  'third-party-sdks': ['model', 'catalog', 'integrations', 'versions'],
  questionnaire: ['model', 'catalog', 'versions'],
  rules: ['model', 'catalog', 'patterns', 'signals', 'spelling', 'versions'],
  reports: ['model'],
};

const only = ([from, to]) => ({
  name: `${from}-reads-only-${['itself', ...to].join('-')}`,
  comment: 'docs/architecture.md says what each folder may and may not do.',
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: `^src/(${[from, ...to].join('|')})/` },
});

/** Siblings share through a file of their parent folder, never directly. */
const siblings = (folder, shared = '') => ({
  name: `${folder.replaceAll('/', '-')}-siblings-stay-apart`,
  severity: 'error',
  from: { path: `^src/${folder}/([^/]+)/` },
  to: {
    path: `^src/${folder}/([^/]+)/`,
    pathNot: [`^src/${folder}/$1/`, ...(shared === '' ? [] : [`^src/${folder}/(${shared})/`])],
  },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...Object.entries(folders).map(only),
    siblings('syntax', 'lower|grammar'),
    siblings('manifests', 'plist|privacy-manifest|program'),
    siblings('rules'),
    siblings('signals', 'match'),
    {
      name: 'signals-flow-is-shared-by-none',
      severity: 'error',
      from: { path: '^src/signals/(match|mparticle|att|idfa|system)/' },
      to: { path: '^src/signals/flow/' },
    },
    {
      name: 'rules-read-types-of-signals-only',
      severity: 'error',
      from: { path: '^src/rules/' },
      to: { path: '^src/signals/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circular',
      comment: 'Types may describe each other: a closure is an expression that holds statements.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['\\.json$'] },
      to: {},
    },
    {
      name: 'fs-only-at-the-edges',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/project/', '^src/history/', '^src/commands/', '^src/reports/template\\.ts$', '^src/tool\\.ts$'],
      },
      to: { path: '^(node:)?fs(/promises)?$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.json'],
    },
    skipAnalysisNotInRules: true,
  },
};
