import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { baseOf } from '../../model/path.js';

/** How one language or file format violates a rule, and how it keeps to it. */
export interface RuleExample {
  /** A language or a file name, as a heading. */
  readonly title: string;
  readonly wrong: readonly ExampleFile[];
  readonly right: readonly ExampleFile[];
}

/** A file of an example. */
export interface ExampleFile {
  /** Within the app, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/**
 * Reads the examples of a rule from `examples/rules`, one folder a language or file format: nothing else lists them.
 * @param rule The rule's id.
 * @returns Sorted by title; none where the rule has no folder.
 */
export function readRuleExamples(rule: string): readonly RuleExample[] {
  const folder = join(dirname(createRequire(import.meta.url).resolve('#package.json')), 'examples/rules', rule);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((title) => ({
      title,
      wrong: filesIn(join(folder, title, 'wrong')),
      right: filesIn(join(folder, title, 'right')),
    }));
}

/**
 * The word after the fence of a code block, for highlighting.
 * @param path A file's path.
 */
export function fenceOf(path: string): string {
  const name = baseOf(path);
  return fences[name] ?? fences[name.slice(name.lastIndexOf('.') + 1)] ?? name.slice(name.lastIndexOf('.') + 1);
}

/** Names that highlighters have for files whose extension they do not know. */
const fences: Readonly<Record<string, string>> = {
  Podfile: 'ruby',
  lock: 'yaml',
  m: 'objective-c',
  plist: 'xml',
  xcprivacy: 'xml',
};

function filesIn(folder: string): readonly ExampleFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: file.slice(folder.length + 1).replaceAll('\\', '/'), text: readFileSync(file, 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
