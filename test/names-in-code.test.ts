import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { sdks } from '../src/catalog/apis/sdks.js';
import { speltApis } from '../src/catalog/apis/spelt.js';

/** Stages that speak of meanings: the names of languages and SDKs stand in tables alone. */
const folders = ['src/find/flow', 'src/find/match', 'src/find/signals', 'src/decide/rules', 'src/decide/questionnaire'];

/** Words of this product: what it is about, kinds of its declarations and statements, roles, a status, and what translators call an initializer. */
const allowed = new Set([
  'mparticle',
  'mParticle',
  'expo-plugin',
  'export',
  'then',
  'resume',
  'granted',
  'notDetermined',
  'init',
]);

const languages = /swift|objc|objective-?c|javascript|typescript|react|expo|cordova|capacitor|flutter/i;

/** Library names that are words of English too, and would be telling where code compares with them. */
const telling = new Set(['then', 'granted', 'sink', 'resume', 'print', 'init']);

/** What tables call SDKs, modules, types and members; plain words are in every language and name nothing. */
const names = new Set(
  [
    ...sdks.flatMap(({ id, modules }) => [
      id,
      ...Object.values(modules).flatMap((list) => list.map((module) => ('name' in module ? module.name : module.prefix))),
    ]),
    ...speltApis.flatMap(({ owner, member }) => [owner, member]),
  ].filter((name) => /[a-z][A-Z]|^[A-Z]{2}|[-:@]/.test(name) || telling.has(name)),
);

describe.each(folders)('%s', (folder) => {
  it('compares with no name of a language or an SDK outside of its tables', () => {
    expect(
      sourcesIn(folder).flatMap((file) =>
        literalsIn(file)
          .filter(isName)
          .map((text) => `${file}: ${text}`),
      ),
    ).toEqual([]);
  });
});

/** A sentence is for people; what code compares with has no space. */
function isName(text: string): boolean {
  if (allowed.has(text) || /\s/.test(text)) return false;
  if (names.has(text) || languages.test(text)) return true;
  // A pattern holds a name among other signs.
  return text.startsWith('/') && (text.match(/[\w-]{4,}/g) ?? []).some((word) => names.has(word));
}

/** The strings and patterns of a file, but for what it imports. */
function literalsIn(file: string): readonly string[] {
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
}

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'));
}
