import { parse } from '@babel/parser';
import type { ExpoPlugin, PrebuildUsageDescription } from '../../model/declaration.js';
import type { Problem } from '../../model/problem.js';
import type { ManifestContents } from '../manifest.js';
import { isUsageDescriptionKey } from '../usage-description.js';
import { pluginTexts } from './plugin.js';
import { manifestsInProgram, pluginsInProgram, type Program } from './program-manifest.js';
import { writtenManifest } from './written-manifest.js';

/** What a program says: its words, and the values that it sets. */
interface ParsedProgram {
  readonly tokens: readonly Token[];
  readonly program: Program;
}

/** What of a token of Babel's is looked at. */
interface Token {
  readonly type: { readonly label: string };
  readonly value: unknown;
  /** Babel's columns start at 0. */
  readonly loc: { readonly start: { readonly line: number; readonly column: number } };
}

/** Far above any configuration that a person wrote; more would cost the parser seconds. */
const mostCharacters = 2_000_000;

/**
 * Looks through the names and strings of an app.config.js for plugins and keys that write purpose
 * strings. The program is never run, so that what it finds may or may not be part of the result:
 * every find is one of prebuild. A privacy manifest is read where it is written out.
 * @param file Path relative to the root.
 */
export function readDynamicConfig(file: string, text: string): ManifestContents {
  // A text that is cut short tells nothing of what it held: it is parsed whatever it says.
  const parsed = parsedProgram(text);
  if ('line' in parsed) return { dependencies: [], declarations: [], problems: [unreadable(file, parsed)] };
  if (!exportsSomething(parsed)) return { dependencies: [], declarations: [], problems: [beforeExport(file, text)] };
  const { values, unread } = manifestsInProgram(parsed.program);
  const manifests = values.map((value) => writtenManifest(file, value));
  const plugins = pluginsInProgram(parsed.program).map(({ name, line, column }): ExpoPlugin => ({
    kind: 'expo-plugin',
    plugin: name,
    place: { file, line, column },
  }));
  return {
    dependencies: [],
    declarations: [...prebuildTexts(file, parsed.tokens), ...plugins, ...manifests.flatMap(({ declarations }) => declarations)],
    problems: [...manifests.flatMap(({ problems }) => problems), ...unread.map((at) => computed(file, at))],
  };
}

/** Whether a program exports a configuration: one that was cut short before says nothing. */
function exportsSomething({ tokens, program }: ParsedProgram): boolean {
  const at = tokens.findIndex(({ type, value }) => type.label === 'export' || (type.label === 'name' && value === 'exports'));
  const after = tokens[at + 1];
  return at !== -1 && after !== undefined && after.type.label !== 'eof' && after.type.label !== ';' && !endsAtParameters(program);
}

/** Whether the last thing exported is `({ config })`, of names that nothing declares: the parameters of a function without its body. */
function endsAtParameters({ body }: Program): boolean {
  const last = body.at(-1);
  const value =
    last?.type === 'ExportDefaultDeclaration'
      ? last.declaration
      : last?.type === 'ExpressionStatement' && last.expression.type === 'AssignmentExpression'
        ? last.expression.right
        : null;
  if (value?.type !== 'ObjectExpression' || value.properties.length === 0 || value.extra?.['parenthesized'] !== true)
    return false;
  return value.properties.every((property) => property.type === 'ObjectProperty' && property.shorthand);
}

function beforeExport(file: string, text: string): Problem {
  const lines = text.trimEnd().split('\n');
  return {
    kind: 'incomplete',
    place: { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 },
    message: 'The file ends before it exports a configuration.',
    remedy: 'Restore the rest of the file. If the file is not part of the app, list it under exclude in app-privacy.yaml.',
  };
}

function prebuildTexts(file: string, tokens: readonly Token[]): readonly PrebuildUsageDescription[] {
  const found = new Map<string, PrebuildUsageDescription>();
  for (const token of tokens) {
    const { line, column } = token.loc.start;
    for (const { key, plugin } of writtenBy(token, file)) {
      const place = { file, line, column: column + (token.type.label === 'string' ? 2 : 1) };
      if (!found.has(`${plugin} ${key}`))
        found.set(`${plugin} ${key}`, { kind: 'prebuild-usage-description', key, plugin, place });
    }
  }
  return [...found.values()];
}

/** The keys that a token stands for: its own, or those that the plugin of that name writes. */
function writtenBy(token: Token, file: string): readonly { readonly key: string; readonly plugin: string }[] {
  const { label } = token.type;
  if ((label !== 'string' && label !== 'name' && label !== 'template') || typeof token.value !== 'string') return [];
  const word = token.value;
  if (isUsageDescriptionKey(word)) return [{ key: word, plugin: file.slice(file.lastIndexOf('/') + 1) }];
  return label === 'name'
    ? []
    : pluginTexts(word)
        .filter(({ when }) => when?.is !== true)
        .map(({ key }) => ({ key, plugin: word }));
}

function parsedProgram(text: string): ParsedProgram | { readonly line: number; readonly column: number } {
  if (text.length > mostCharacters) return { line: 1, column: 1 };
  try {
    const { tokens, program } = parse(text, {
      sourceType: 'unambiguous',
      plugins: ['typescript'],
      errorRecovery: true,
      tokens: true,
    });
    return { tokens: (tokens ?? []) as readonly Token[], program };
  } catch (error) {
    const at =
      error instanceof Error && 'loc' in error ? (error.loc as { readonly line: number; readonly column: number }) : null;
    return { line: at?.line ?? 1, column: (at?.column ?? 0) + 1 };
  }
}

/** What is declared there is not known: a part of the manifest would be judged as if it were the whole. */
function computed(file: string, at: { readonly line: number; readonly column: number }): Problem {
  return {
    kind: 'incomplete',
    place: { file, ...at },
    message:
      'A part of ios.privacyManifests is computed or comes from another file. The audit does not run code, so it did not read that part.',
    remedy: 'Write the privacy manifest as literal values in this file or in app.json.',
  };
}

function unreadable(file: string, at: { readonly line: number; readonly column: number }): Problem {
  return {
    kind: 'incomplete',
    place: { file, ...at },
    message: 'The app configuration is not valid JavaScript or TypeScript.',
    remedy: 'Fix the syntax error on this line. If the file is not part of the app, list it under exclude in app-privacy.yaml.',
  };
}
