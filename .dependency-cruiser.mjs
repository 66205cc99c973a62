/** Arrows point one way: each folder of src may import only what is listed for it, and itself. */
const folders = {
  model: [],
  catalog: ['model'],
  'read/patterns': [],
  'read/project': ['model', 'read/patterns'],
  'read/syntax': ['model'],
  'read/sources': ['model', 'read/project', 'read/syntax'],
  'read/manifests': ['model', 'catalog', 'read/syntax'],
  'read/payloads': ['model', 'catalog', 'read/manifests'],
  'read/config': ['model', 'catalog', 'read/patterns'],
  'read/apps': ['model', 'catalog', 'read/patterns'],
  'read/comments': ['model', 'read/sources', 'read/syntax'],
  'read/baseline': ['model', 'catalog', 'read/manifests'],
  'read/approved': ['model', 'catalog', 'read/manifests'],
  'read/history': ['model', 'read/project'],
  'read/recordings': ['model'],
  'read/workspace': ['model', 'catalog', 'read/manifests'],
  read: ['model', 'catalog'],
  'find/match': ['model', 'catalog', 'find/detector.ts'],
  'find/flow': ['model', 'catalog', 'find/match', 'find/detector.ts'],
  'find/signals': ['model', 'catalog', 'find/match', 'find/flow', 'find/detector.ts'],
  'find/integrations': ['model', 'catalog'],
  'find/third-party-sdks': ['model', 'catalog'],
  find: ['model', 'catalog', 'read'],
  'decide/questionnaire': ['model', 'catalog'],
  'decide/verify': ['model', 'catalog'],
  'decide/portfolio': ['model'],
  'decide/acceptance': ['model', 'catalog', 'read/patterns'],
  'decide/rules': ['model', 'catalog', 'find/signals'],
  decide: ['model', 'catalog', 'read', 'find'],
  reports: ['model'],
};

const named = (path) => path.replaceAll('/', '-');

const only = ([from, to]) => ({
  name: `${named(from)}-reads-only-${['itself', ...to].map(named).join('-')}`,
  comment: 'docs/architecture.md says what each folder may and may not do.',
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: `^src/(${[from, ...to].map((path) => (path.endsWith('.ts') ? path : `${path}/`)).join('|')})` },
});

/** Siblings share through a file of their parent folder, never directly. */
const siblings = (folder, shared = '') => ({
  name: `${named(folder)}-siblings-stay-apart`,
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
    siblings('read/syntax', 'lower|grammar'),
    siblings('read/manifests', 'plist|privacy-manifest|program'),
    siblings('decide/rules'),
    siblings('find/signals'),
    {
      name: 'detectors-leave-flows-alone',
      severity: 'error',
      from: { path: '^src/find/signals/[^/]+/' },
      to: { path: '^src/find/flow/' },
    },
    {
      name: 'rules-read-types-of-signals-only',
      severity: 'error',
      from: { path: '^src/decide/rules/' },
      to: { path: '^src/find/signals/', dependencyTypesNot: ['type-only'] },
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
        pathNot: ['^src/read/project/', '^src/read/history/', '^src/commands/', '^src/reports/template\\.ts$', '^src/tool\\.ts$'],
      },
      to: { path: '^(node:)?fs(/promises)?$' },
    },
    {
      name: 'network-only-where-a-command-says-so',
      comment: 'integrations pull alone sends something; nothing runs another program.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/read/workspace/pull/'] },
      to: { path: '^(node:)?(http|http2|https|tls|dgram|dns|dns/promises|child_process|cluster)$|(^|/)node_modules/ky/' },
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
