// Builds dist/: the program with its libraries, and beside it what it loads later. To load them from their four
// hundred files would take as long as three starts of Node; one file for all would take longer to parse.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { billOfMaterials } from './bill-of-materials.mjs';
import { bundledLicenses } from './bundled-licenses.mjs';
import { copyGrammars } from './grammars/copy.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** V8 reads a megabyte of catalogs twice as fast from JSON as from JavaScript. */
const parsedCatalogs = {
  name: 'parsed-catalogs',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.json$/ }, ({ path }) => {
      const json = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(json)});`, loader: 'js' };
    });
  },
};

rmSync(join(root, 'dist'), { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { 'commands/program': 'src/commands/program.ts', 'manifest-worker': 'src/read/manifests/aside-worker.ts' },
  outdir: 'dist',
  chunkNames: 'shared/[name]-[hash]',
  bundle: true,
  splitting: true,
  // What package.json lists as a dependency is installed; oclif looks for the compiler only in a checkout.
  external: [...Object.keys(dependencies), 'typescript'],
  // Its main file is UMD, which no bundler can follow.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
  // Libraries in CommonJS ask for Node's modules with `require`.
  banner: {
    js: "import { createRequire as createRequireOfBundle } from 'node:module';\nconst require = createRequireOfBundle(import.meta.url);",
  },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Names stay, for the sake of stack traces.
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: 'warning',
  metafile: true,
  plugins: [parsedCatalogs],
});
writeFileSync(join(root, 'dist', 'LICENSES.txt'), bundledLicenses(root, Object.keys(metafile.inputs)));
writeFileSync(join(root, 'dist', 'sbom.cdx.json'), billOfMaterials(root, Object.keys(metafile.inputs)));
copyGrammars();
// For editors, and for programs that read a report.
cpSync(join(root, 'src/read/config/schema.json'), join(root, 'dist/schemas/app-privacy.schema.json'));
cpSync(join(root, 'src/reports/report.schema.json'), join(root, 'dist/schemas/report.schema.json'));
cpSync(join(root, 'src/reports/portfolio/portfolio.schema.json'), join(root, 'dist/schemas/portfolio.schema.json'));
