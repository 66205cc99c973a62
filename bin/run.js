#!/usr/bin/env node
const [only, ...others] = process.argv.slice(2);

if (only === '--version' && others.length === 0) {
  // Loading oclif takes more time than node itself; scripts that ask for the version need not wait for it.
  const { readFileSync } = await import('node:fs');
  const { name, version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  process.stdout.write(`${name}/${version} ${process.platform}-${process.arch} node-${process.version}\n`);
} else {
  const { execute } = await import('../dist/commands/program.js');
  await execute({ dir: import.meta.url });
}
