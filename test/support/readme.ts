import * as fs from 'node:fs';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as git from 'isomorphic-git';
import { parse } from 'yaml';
import { dataTypeIds, type DataTypeId } from '../../src/model/data-type.js';
import { appPrivacyReport, har } from './recordings.js';

const root = join(import.meta.dirname, '../..');

/** A command line that README.md prints. */
export interface ReadmeCommand {
  /** Without its comment, and one of those that `&&` joins. */
  readonly line: string;
  readonly words: readonly string[];
}

/** The command lines of every fenced `sh` block of README.md and of those pages, and of the steps of their workflows, in their order. */
export function readmeCommands(): readonly ReadmeCommand[] {
  return readmeBlocks(/^(?:sh|yaml)$/)
    .flatMap(({ language, text }) => (language === 'sh' ? text.split('\n') : workflowSteps(text).flatMap(({ run }) => run ?? [])))
    .flatMap((line) => line.replace(/\s+#\s.*$/, '').split('&&'))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ line, words: line.split(/\s+/) }));
}

/** A step of a GitHub Actions workflow. */
interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
}

/** The steps of each workflow that README.md prints. */
export function readmeWorkflows(): readonly (readonly Step[])[] {
  return readmeBlocks(/^yaml$/)
    .map(({ text }) => workflowSteps(text))
    .filter((steps) => steps.length > 0);
}

function workflowSteps(text: string): readonly Step[] {
  const { jobs = {} } = parse(text) as { readonly jobs?: Readonly<Record<string, { readonly steps: readonly Step[] }>> };
  return Object.values(jobs).flatMap(({ steps }) => steps);
}

/** The pages whose commands run in tests. */
const pages = [
  'README.md',
  'docs/ci.md',
  'docs/adoption.md',
  'docs/pull-requests.md',
  'docs/questionnaire.md',
  'docs/portfolio.md',
  'docs/first-audit.md',
  'docs/monorepo.md',
  'docs/sdk-upgrade.md',
  'SKILL.md',
];

function readmeBlocks(language: RegExp): readonly { readonly language: string; readonly text: string }[] {
  return pages
    .map((page) => readFileSync(join(root, page), 'utf8'))
    .flatMap((text) => [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)])
    .map(([, name = '', text = '']) => ({ language: name, text }))
    .filter(({ language: name }) => language.test(name));
}

/** The commands that write the approved answers, which others compare with. */
export const approvedFiles: readonly (readonly string[])[] = [
  ['export', '--format', 'fastlane', '--output', 'fastlane/app_privacy_details.json'],
  ['export', '--format', 'asc', '--output', 'privacy.json'],
  ['audit', '--output', 'json=approved.json', '--quiet'],
];

/** An app whose questions are all answered, with every file that a command of README.md reads. */
export function writeReadmeApp(folder: string): void {
  const examples = join(root, 'examples/rules');
  for (const app of [folder, join(folder, 'path/to/app')]) {
    mkdirSync(app, { recursive: true });
    cpSync(join(examples, 'app'), app, { recursive: true });
    cpSync(join(examples, 'att/status-missing-at-start/Swift/right'), app, { recursive: true });
    cpSync(join(examples, 'att/status-missing-after-prompt/Swift/right'), app, { recursive: true });
    writeFileSync(join(app, 'app-privacy.yaml'), decidedAnswers());
    stateBundleId(join(app, 'Info.plist'));
  }
  cpSync(join(examples, 's2s/att-status-missing/JSON/right'), folder, { recursive: true });
  mkdirSync(join(folder, 'fastlane'));
  writeFileSync(join(folder, 'connections.csv'), 'name\nAmplitude\n');
  writeFileSync(join(folder, 'ours.html.liquid'), '<title>{{ tool.name }}</title>\n');
  const recorded = { bundleId, contacts: [{ host: 'gsp-ssl.ls.apple.com', first: 1 }] };
  writeFileSync(join(folder, 'App_Privacy_Report.ndjson'), appPrivacyReport(recorded));
  writeFileSync(join(folder, 'recording.har'), har(recorded));
}

/** Commits the app, on a branch that began at `origin/main`. */
export async function commitReadmeApp(dir: string): Promise<void> {
  const author = { name: 'A', email: 'a@example.com' };
  await git.init({ fs, dir, defaultBranch: 'feature' });
  await git.add({ fs, dir, filepath: '.' });
  const base = await git.commit({ fs, dir, author, message: 'Start' });
  await git.writeRef({ fs, dir, ref: 'refs/remotes/origin/main', value: base });
  await git.commit({ fs, dir, author, message: 'Change nothing' });
}

const bundleId = 'com.example.app';

function stateBundleId(file: string): void {
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace(
      '<dict>',
      `<dict>\n  <key>CFBundleIdentifier</key>\n  <string>${bundleId}</string>\n  <key>CFBundleName</key>\n  <string>Storefront</string>`,
    ),
  );
}

/** What mParticle collects by itself, which nobody can answer with no. */
const collected = new Set<DataTypeId>(['DEVICE_ID', 'OTHER_DATA', 'OTHER_DIAGNOSTIC_DATA', 'PRODUCT_INTERACTION', 'USER_ID']);

function decidedAnswers(): string {
  const answers = dataTypeIds.map((id) => {
    const tracking = id === 'DEVICE_ID' ? 'yes' : 'no';
    const yes = `{ collected: yes, linked: yes, tracking: ${tracking}, purposes: [ANALYTICS], reason: our tracking plan }`;
    return `  ${id}: ${collected.has(id) ? yes : '{ collected: no, reason: not in our tracking plan }'}\n`;
  });
  return `answers:\n${answers.join('')}trackingDomains: [track.example.com]\n`;
}
