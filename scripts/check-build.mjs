// Holds the built program against the sources: every file of it loads, and its report on each app of test/apps and on
// the example is the stored one.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import glob from 'fast-glob';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
for (const path of await glob('dist/**/*.js', { cwd: root, absolute: true })) await import(pathToFileURL(path).href);

// Outside of this repository, whose commit a report would name.
const scratch = mkdtempSync(join(tmpdir(), 'app-privacy-build-'));
const differing = (await glob('*.json', { cwd: join(root, 'test/apps') })).filter((stored) => {
  const app = stored === 'storefront.json' ? 'examples/storefront' : `test/apps/${stored.replace('.json', '')}`;
  const copy = join(scratch, basename(app));
  cpSync(join(root, app), copy, { recursive: true });
  const { stdout } = spawnSync(process.execPath, ['bin/run.js', 'audit', copy, '--format', 'json'], {
    cwd: root,
    encoding: 'utf8',
  });
  return stdout !== readFileSync(join(root, 'test/apps', stored), 'utf8');
});
rmSync(scratch, { recursive: true, force: true });
for (const stored of differing) console.error(`The built program's report is not test/apps/${stored}.`);
process.exitCode = differing.length > 0 ? 1 : 0;
