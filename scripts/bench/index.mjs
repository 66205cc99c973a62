// Measures the speed figures of docs/performance.md, as ratios in one run.
//   npm run bench [-- APP]    APP: a folder with over 4,000 Swift files; without it, one is generated.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';
import { generateApp } from './generate-app.mjs';
import { measureInRounds, measurePeak } from './measure.mjs';
import { benchPortfolio } from './portfolio.mjs';

register();
const { findFiles } = await import('../../src/read/project/find-files.ts');
const { isManifest } = await import('../../src/read/manifests/read-manifests.ts');
const { languageOf } = await import('../../src/read/syntax/index.ts');

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const run = join(root, 'bin/run.js');
const astGrep = findAstGrep();
const scratch = mkdtempSync(join(tmpdir(), 'app-privacy-bench-'));

/** The binary of the platform package: the wrapper's install script does not run here. */
function findAstGrep() {
  const require = createRequire(import.meta.url);
  const { optionalDependencies } = JSON.parse(readFileSync(require.resolve('@ast-grep/cli/package.json'), 'utf8'));
  for (const name of Object.keys(optionalDependencies)) {
    const folder = join(root, 'node_modules', name);
    const binary = ['ast-grep', 'ast-grep.exe'].map((file) => join(folder, file)).find((file) => existsSync(file));
    if (binary !== undefined) return binary;
  }
  throw new Error('No ast-grep binary was installed for this platform.');
}

try {
  if (!existsSync(join(root, 'dist'))) throw new Error('Run npm run build first.');
  const given = process.argv[2];
  const app = given === undefined ? generateApp(join(scratch, 'app')) : resolve(given);
  const { paths } = findFiles(app, { includeVendored: false, exclude: [] });
  const opened = paths.filter((path) => isManifest(path) || languageOf(path) !== null);
  const list = join(scratch, 'files.json');
  writeFileSync(list, JSON.stringify(opened.map((path) => join(app, path))));
  const swift = opened.filter((path) => path.endsWith('.swift')).length;
  console.log(`${given === undefined ? 'generated app' : given}: ${swift} Swift files, Node ${process.version}`);

  const auditApp = ['audit', app, '--format', 'json', '--output', join(scratch, 'report.json')];
  const patterns = readFileSync(join(here, 'patterns.yml'), 'utf8');
  // Programs take turns, so that a machine that grows slower or faster does so for all alike.
  const { audit, scan, read } = measureInRounds(9, {
    audit: [process.execPath, run, ...auditApp],
    scan: [astGrep, 'scan', '--inline-rules', patterns, '--json=stream', app],
    read: [process.execPath, join(here, 'read-all.mjs'), list],
  });
  const { version, nothing } = measureInRounds(21, {
    version: [process.execPath, run, '--version'],
    nothing: [process.execPath, '-e', '0'],
  });

  const rows = [
    ['cold audit', audit, ''],
    ['ast-grep scan, five patterns', scan, `audit / scan = ${(audit.median / scan.median).toFixed(2)} (at most 0.50)`],
    [
      'Node reads the same bytes, one expression',
      read,
      `audit / read = ${(audit.median / read.median).toFixed(2)} (at most 4.00)`,
    ],
    ['app-privacy --version', version, ''],
    ['node -e 0', nothing, `version / nothing = ${(version.median / nothing.median).toFixed(2)} (at most 2.50)`],
  ];
  for (const [name, { median, least, most }, ratio] of rows) {
    console.log(`${name.padEnd(44)}${median.toFixed(0).padStart(7)} ms  (${least.toFixed(0)} to ${most.toFixed(0)})  ${ratio}`);
  }
  const peak = measurePeak([run, ...auditApp]);
  console.log(`peak memory of the audit: ${peak.toFixed(0)} MB (at most 300)`);
  benchPortfolio(run, join(root, 'examples/storefront'));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
