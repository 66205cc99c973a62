import * as fs from 'node:fs';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as git from 'isomorphic-git';
import { manifests } from '../../../src/read/manifests/index.js';
import { claims, type Manifest } from '../../../src/read/manifests/manifest.js';
import { languages } from '../../../src/read/syntax/index.js';
import type { Language } from '../../../src/read/syntax/language.js';
import { formatsFor } from '../../../src/reports/index.js';
import { withGitProject } from '../git-project.js';
import { manifestSeeds } from './manifest-seeds.js';
import { runLine, type Files } from './run-line.js';
import { userFiles } from './user-seeds.js';

/** An input that is understood, in the folder that it is part of. */
export interface Seed {
  readonly file: string;
  readonly files: Files;
}

/** A reader of the product, as far as its user sees it: what it reads, and the commands that read it. */
export interface Subject {
  readonly name: string;
  readonly seeds: readonly Seed[];
  /** Command lines; `@` is the folder, `@/x` a file in it, and `@@` the changed file. */
  readonly lines: readonly string[];
}

const root = join(import.meta.dirname, '../../..');

/** A larger project is audited for its own sake elsewhere, and takes as long as ten of these. */
const mostFiles = 8;

const swift = `import AdSupport
import AppTrackingTransparency
import mParticle_Apple_SDK
func start() {
  let options = MParticleOptions(key: "k", secret: "s")
  MParticle.sharedInstance().start(with: options)
  ATTrackingManager.requestTrackingAuthorization { status in print(status) }
  send(ASIdentifierManager.shared().advertisingIdentifier)
}
`;

const app: Files = {
  'App/A.swift': Buffer.from(swift),
  'App/Info.plist': Buffer.from(
    '<plist version="1.0"><dict><key>CFBundleIdentifier</key><string>com.example.app</string><key>CFBundlePackageType</key><string>APPL</string></dict></plist>',
  ),
};

const auditLines = [
  ...formatsFor('audit').map(({ name }) => `audit @ --format ${name}`),
  ...formatsFor('check').map(({ name }) => `check @ --format ${name}`),
  ...['markdown', 'html', 'fastlane', 'xcprivacy'].map((name) => `export @ --format ${name} --allow-undecided`),
  ...['init @ --yes', 'baseline:write @ --allow-growth', 'audit @ --json --include-vendored --compact'],
];

/** Every reader: of each language, of each manifest, of each file that a user gives, and of the repository's history. */
export async function findSubjects(): Promise<readonly Subject[]> {
  const inside: readonly (readonly [string, number])[] = [
    ['test/cases', 3],
    ['test/apps', 1],
    ['examples/rules', 4],
  ];
  const folders = inside.flatMap(([folder, levels]) => foldersBelow(join(root, folder), levels));
  const projects = folders.map(filesIn);
  return [
    ...languages.map((language) => sourceSubject(language, projects)),
    ...manifests.map((manifest) => manifestSubject(manifest, projects)),
    ...userFiles.map(({ name, seeds, lines, beside = {} }) => ({
      name,
      seeds: Object.entries(seeds).map(([file, text]) => ({
        file,
        files: { ...app, ...encoded(beside), [file]: Buffer.from(text) },
      })),
      lines,
    })),
    ...(await reportSubjects()),
    await historySubject(),
  ];
}

/** The folders so many levels below another. */
function foldersBelow(folder: string, levels: number): readonly string[] {
  if (levels === 0) return [folder];
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = entries.map(({ name }) => name).sort();
  return names.flatMap((name) => foldersBelow(join(folder, name), levels - 1));
}

function filesIn(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(files.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path))]));
}

function encoded(texts: Readonly<Record<string, string>>): Files {
  return Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]));
}

function seedsOf(projects: readonly Files[], isRead: (path: string) => boolean): readonly Seed[] {
  const seeds = projects.flatMap((files) =>
    Object.keys(files)
      .filter(isRead)
      .map((file) => ({ file, files })),
  );
  const small = seeds.filter(({ files }) => Object.keys(files).length <= mostFiles);
  return small.length > 0 ? small : seeds;
}

function sourceSubject({ extensions, name }: Language, projects: readonly Files[]): Subject {
  const isRead = (path: string): boolean => extensions.some((extension) => path.endsWith(extension));
  return { name: `${name} (${extensions[0] ?? ''})`, seeds: seedsOf(projects, isRead), lines: auditLines };
}

function manifestSubject(manifest: Manifest, projects: readonly Files[]): Subject {
  const written = [{ ...app, ...encoded(manifestSeeds) }];
  const own = Object.keys(manifestSeeds).filter((path) => claims(manifest, path));
  const alone = written.flatMap((files) =>
    own.map((file) => ({ file, files: { ...app, [file]: files[file] ?? Buffer.alloc(0) } })),
  );
  return { name: manifest.name, seeds: [...alone, ...seedsOf(projects, (path) => claims(manifest, path))], lines: auditLines };
}

/** What the product itself writes, and reads back. */
async function reportSubjects(): Promise<readonly Subject[]> {
  const report = await printed(app, 'audit @ --json');
  const reports: Files = { 'reports/a.json': report, 'reports/b.json': report };
  const portfolio = await printed(reports, 'merge @/reports --json');
  const inFolder: Files = { ...app, ...reports, 'portfolio.json': portfolio };
  return [
    {
      name: 'reports',
      seeds: [{ file: 'reports/a.json', files: inFolder }],
      lines: [
        ...['terminal', 'json', 'markdown', 'html'].map((format) => `merge @/reports --format ${format}`),
        ...['merge @/reports --previous @/portfolio.json', 'audit @ --against @/reports/a.json'],
      ],
    },
    {
      name: 'portfolio',
      seeds: [{ file: 'portfolio.json', files: inFolder }],
      lines: ['merge @/reports --previous @/portfolio.json', 'merge @/portfolio.json'],
    },
  ];
}

async function printed(files: Files, line: string): Promise<Buffer> {
  const { stdout } = await runLine(files, '', line);
  return Buffer.from(stdout);
}

/** A repository of two commits, as loose objects and as a pack. */
async function historySubject(): Promise<Subject> {
  const seeds: Seed[] = [];
  await withGitProject(async ({ folder, write, commit }) => {
    for (const [path, bytes] of Object.entries(app)) write(path, bytes.toString());
    write('privacy.json', '{"schemaVersion":1,"dataUsages":[{"dataProtections":["DATA_NOT_COLLECTED"]}]}\n');
    const base = await commit('Start');
    await git.writeRef({ fs, dir: folder, ref: 'refs/heads/base', value: base });
    write('App/A.swift', `${swift}\n${swift}`);
    await commit('Change');
    const loose = filesIn(folder);
    seeds.push(...historySeeds(loose));
    const { filename } = await git.packObjects({ fs, dir: folder, oids: objectsOf(folder), write: true });
    await git.indexPack({ fs, dir: folder, filepath: join('.git/objects/pack', filename) });
    const isPacked = (path: string): boolean => !/^\.git\/objects\/[0-9a-f]{2}\//.test(path);
    const packed = Object.fromEntries(Object.entries(filesIn(folder)).filter(([path]) => isPacked(path)));
    seeds.push(...historySeeds(packed));
  });
  const lines = [
    'check @ --since base',
    'audit @ --json --since base',
    'audit @ --against @/privacy.json',
    'export @ --format json',
  ];
  return { name: 'history', seeds, lines };
}

function historySeeds(files: Files): readonly Seed[] {
  const isRead = (path: string): boolean => path.startsWith('.git/') && !path.endsWith('/index');
  return Object.keys(files)
    .filter(isRead)
    .map((file) => ({ file, files }));
}

function objectsOf(folder: string): string[] {
  const objects = readdirSync(join(folder, '.git/objects'), { recursive: true, encoding: 'utf8' });
  return objects.filter((path) => /^[0-9a-f]{2}.[0-9a-f]{38}$/.test(path)).map((path) => path.replace(/[\\/]/, ''));
}
