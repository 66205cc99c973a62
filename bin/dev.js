#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Plugin, flush, handle, run, settings } from '@oclif/core';
import { register } from 'tsx/esm/api';

// oclif would register tsx a second time, which fails, and would prefer the manifest of an earlier build;
// so it is given a plugin whose commands are the sources.
settings.enableAutoTranspile = false;
register();
const root = fileURLToPath(new URL('..', import.meta.url));
const pjson = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8').replaceAll('"./dist/', '"./src/'));
const plugin = new Plugin({ isRoot: true, pjson, root, ignoreManifest: true });
await plugin.load();

await run(process.argv.slice(2), { root, pjson, plugins: new Map([[plugin.name, plugin]]) })
  .then(async () => flush())
  .catch(async (error) => handle(error));
