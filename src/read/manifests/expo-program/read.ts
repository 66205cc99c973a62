import type { ExpoPlugin, PrebuildUsageDescription } from '../../../model/declaration.js';
import type { Expression } from '../../../model/expression.js';
import type { Statement } from '../../../model/module.js';
import type { Place } from '../../../model/place.js';
import type { Problem } from '../../../model/problem.js';
import type { Source } from '../../../model/source.js';
import { baseOf } from '../../../model/path.js';
import { pluginTexts } from '../expo-plugin.js';
import type { ManifestContents, ManifestReader } from '../manifest.js';
import { elementsOf } from '../program/collections.js';
import type { ProgramParser } from '../program/reader.js';
import { runProgram } from '../program/run.js';
import { alternatives, type Entry, type Value } from '../program/value.js';
import { lineIndex } from '../text-position.js';
import { isUsageDescriptionKey } from '../usage-description.js';
import { writtenManifest } from '../written-manifest.js';
import { plistOfValue } from './plist-of-value.js';
import { wordsIn, type Word } from './words.js';

/** Far above any configuration that a person wrote; more would cost the parser seconds. */
const mostCharacters = 2_000_000;

/**
 * Makes the reader of app.config.js and app.config.ts: plugins and keys that write purpose strings, and a privacy manifest where its
 * values are literal. What a find is part of is not certain: every purpose string is one of prebuild.
 * @param parser Reads JavaScript and TypeScript.
 */
export function readerOf(parser: ProgramParser): ManifestReader {
  return {
    read: (file, { text }) => {
      if (text.length > mostCharacters) return withProblem(unreadable({ file, line: 1, column: 1 }));
      const source = parser.parse(file, text);
      const [damage] = source.problems.filter(({ kind }) => kind === 'incomplete' || source.recovered.length > 0);
      if (damage !== undefined) return withProblem(unreadable(damage.place));
      return exportsSomething(source) ? readConfig(source) : withProblem(beforeExport(file, text));
    },
  };
}

function withProblem(problem: Problem): ManifestContents {
  return { dependencies: [], declarations: [], problems: [problem] };
}

function readConfig({ file, statements }: Source): ManifestContents {
  const entries = runProgram({ file, statements }).dictionaries.flatMap((dictionary) => dictionary.entries);
  const unread: Place[] = [];
  const manifests = onceByPlace(entries.filter(({ key }) => key === 'privacyManifests')).map(({ value, place }) =>
    writtenManifest(file, plistOfValue(value, place, unread)),
  );
  const plugins = entries.filter(({ key }) => key === 'plugins').flatMap(({ value }) => pluginsIn(file, value));
  return {
    dependencies: [],
    declarations: [
      { kind: 'configuration-program', place: { file, line: 1, column: 1 } },
      ...prebuildTexts(file, wordsIn(statements)),
      ...onceByPlace(plugins),
      ...manifests.flatMap(({ declarations }) => declarations),
    ],
    problems: [
      ...manifests.flatMap(({ problems }) => problems),
      ...onceByPlace(unread.map((place) => ({ place })))
        .slice(0, mostUnread)
        .map(({ place }) => computed(place)),
    ],
  };
}

/** More places of one file than these say nothing new. */
const mostUnread = 5;

/** What stands at one place once: a spread says everything again. */
function onceByPlace<Item extends { readonly place: Place } & Partial<Entry>>(items: readonly Item[]): readonly Item[] {
  const at = ({ line, column }: Place): string => `${String(line)}:${String(column)}`;
  return [...new Map(items.toReversed().map((item) => [at(item.place), item])).values()].reverse();
}

/** The plugins of a list: texts, and the first text of a list in it. What the program adds only in some builds counts too. */
function pluginsIn(file: string, list: Value): readonly ExpoPlugin[] {
  return alternatives(list)
    .flatMap((each) => (elementsOf(each) ?? []).flatMap((element) => alternatives(element)))
    .flatMap((element) => {
      const [name = element] = element.kind === 'list' ? element.items : [element];
      if (name.kind !== 'text') return [];
      const { line, column } = name.place;
      return [{ kind: 'expo-plugin', plugin: name.text, place: { file, line, column: column + 1 } }];
    });
}

/** Whether a program exports a configuration: one that was cut short before says nothing. */
function exportsSomething({ statements }: Source): boolean {
  const exported = statements.flatMap(exportedBy);
  const last = exported.at(-1);
  return last !== undefined && !isOfParameters(last, statements);
}

function exportedBy(statement: Statement): readonly Expression[] {
  if (statement.kind === 'export') return [statement.value];
  if (statement.kind !== 'expression' || statement.expression.kind !== 'assignment') return [];
  const { target, value } = statement.expression;
  const isExports = target.kind === 'member' && (target.name === 'exports' || nameOf(target.object) === 'exports');
  return isExports ? [value] : [];
}

function nameOf(expression: Expression | null): string | null {
  return expression?.kind === 'name' || expression?.kind === 'member' ? expression.name : null;
}

/** Whether an export is `({ config })`, of names that nothing declares: the parameters of a function without its body. */
function isOfParameters(value: Expression, statements: readonly Statement[]): boolean {
  if (value.kind !== 'object' || value.entries.length === 0 || value.computed.length > 0) return false;
  const declared = new Set(
    statements.flatMap((statement) =>
      statement.kind === 'declaration' || statement.kind === 'function'
        ? [statement.name]
        : statement.kind === 'import'
          ? statement.bindings.map(({ local }) => local)
          : [],
    ),
  );
  return value.entries.every(({ key, value: given }) => given.kind === 'name' && given.name === key && !declared.has(key));
}

function prebuildTexts(file: string, words: readonly Word[]): readonly PrebuildUsageDescription[] {
  const found = new Map<string, PrebuildUsageDescription>();
  for (const word of words) {
    const place = { ...word.place, file, column: word.place.column + (word.isText ? 1 : 0) };
    for (const { key, plugin } of writtenBy(word, file)) {
      if (!found.has(`${plugin} ${key}`))
        found.set(`${plugin} ${key}`, { kind: 'prebuild-usage-description', key, plugin, place });
    }
  }
  return [...found.values()];
}

/** The keys that a word stands for: its own, or those that the plugin of that name writes. */
function writtenBy({ text, isText }: Word, file: string): readonly { readonly key: string; readonly plugin: string }[] {
  if (isUsageDescriptionKey(text)) return [{ key: text, plugin: baseOf(file) }];
  if (!isText) return [];
  return pluginTexts(text)
    .filter(({ when }) => when?.is !== true)
    .map(({ key }) => ({ key, plugin: text }));
}

function beforeExport(file: string, text: string): Problem {
  return {
    kind: 'incomplete',
    place: { file, ...lineIndex(text)(text.trimEnd().length) },
    message: 'The file ends before it exports a configuration.',
    remedy: 'Restore the rest of the file. If the file is not part of the app, list it under exclude in app-privacy.yaml.',
  };
}

/** What is declared there is not known: a part of the manifest would be judged as if it were the whole. */
function computed(place: Place): Problem {
  return {
    kind: 'incomplete',
    place,
    message:
      'A part of ios.privacyManifests is computed or comes from another file. The audit does not run code, so it did not read that part.',
    remedy: 'Write the privacy manifest as literal values in this file or in app.json.',
  };
}

function unreadable(place: Place): Problem {
  return {
    kind: 'incomplete',
    place,
    message: 'The app configuration is not valid JavaScript or TypeScript.',
    remedy: 'Fix the syntax error on this line. If the file is not part of the app, list it under exclude in app-privacy.yaml.',
  };
}
