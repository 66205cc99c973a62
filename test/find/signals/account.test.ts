import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectSignals, tokens } from '../../../src/find/signals/index.js';
import { createSourceReader } from '../../../src/read/sources/read-source.js';
import { withFolder } from '../../support/run-command.js';

/** The signals of a file with their confidence, and the problems that make its audit incomplete. */
async function account(
  path: string,
  text: string,
): Promise<readonly [signals: readonly string[], incomplete: readonly string[]]> {
  const { parsed, mentions } = await withFolder({ [path]: text }, async (root) => createSourceReader(root, tokens)(path));
  const detected = detectSignals(parsed === null ? [] : [parsed.source], [], mentions);
  return [
    detected.signals.map(({ id, place, confidence }) => `${id} ${String(place.line)} ${confidence}`),
    detected.problems.map(({ kind, place, message }) => `${kind} ${String(place.line)} ${message}`),
  ];
}

const said = (names: string, line: number): string =>
  `incomplete ${String(line)} The audit could not read all of this file. It does not know what ${names} on line ${String(line)} means there.`;

describe('a name of the catalog in a file that was read in part', () => {
  it('is possible and makes the audit incomplete if no fact has it', async () => {
    const text = 'let s = """\nlet id = ASIdentifierManager.shared().advertisingIdentifier\n';
    expect(await account('A.swift', text)).toEqual([
      ['idfa.read 2 possible'],
      [said('ASIdentifierManager, advertisingIdentifier', 2)],
    ]);
  });

  it('is told where it is the end of a chain that came apart behind its type', async () => {
    const text = 'f { x in\n  if x { g() }\n  use(}MParticle.sharedInstance().start(with: options))\n}\n';
    expect(await account('A.swift', text)).toEqual([['mparticle.start 3 possible'], [said('start', 3)]]);
  });

  it.each([
    [
      'damage joined the name of its owner with another',
      'A.swift',
      'MParticlesharedInstance().setATTStatus(status, withATTStatusTimestampMillis: nil)',
    ],
    ['damage cut the name of its owner', 'A.swift', 'MPartance().setATTStatus(status, withATTStatusTimestampMillis: nil)'],
    [
      'damage joined the parts of its selector',
      'A.m',
      '[[MParticle sharedInstance] setATTStatus:s withATTStatusTimestampMillisnil];',
    ],
  ])('is possible if %s', async (_, path, line) => {
    const text = path === 'A.m' ? `void f(void) { ]\n${line}\n}\n` : `func f() {\n${line}\n}\nfunc g() { ) }\n`;
    const [signals, [incomplete]] = await account(path, text);
    expect(signals).toEqual(['mparticle.att-status.update 2 possible']);
    expect(incomplete).toContain('setATTStatus');
  });

  it('is not asked about on a type of the project', async () => {
    const text = 'struct Consent { func setATTStatus(_ s: Int) {} }\nfunc f() {\nConsent().setATTStatus(1)\n}\n]\n';
    expect(await account('A.swift', text)).toEqual([[], []]);
  });

  it('is a signal if it was recovered', async () => {
    const text = 'func f() {\n  ]\n  let id = ASIdentifierManager.shared().advertisingIdentifier\n}\n';
    const [signals, incomplete] = await account('A.swift', text);
    expect(signals.length + incomplete.length).toBeGreaterThan(0);
  });

  it('is possible at most for an API of the system, which a question asks about', async () => {
    expect(await account('A.swift', 'let s = """\nlet m = CLLocationManager().location\n')).toEqual([
      ['system.location 2 possible'],
      [],
    ]);
  });

  it.each([
    ['a comment', '// ASIdentifierManager.shared().advertisingIdentifier'],
    ['a string', 'log("ASIdentifierManager.shared().advertisingIdentifier")'],
    ['a label', 'f(advertisingIdentifier: 1)'],
    ['a type', 'var m: ASIdentifierManager?'],
  ])('does not count in or as %s', async (_, line) => {
    expect(await account('A.swift', `${line}\nlet s = """\n`)).toEqual([[], []]);
  });

  it.each([
    ['a format', 'A.m', 'NSLog(@"%@, %@", a, b);'],
    ['a string of several lines', 'A.m', 'NSLog(@"a \\\n don\'t (b \\\n c");'],
    ['a macro of several lines', 'A.m', '#define LOG(a, ...) \\\n  NSLog(a, ##__VA_ARGS__);'],
    ['a pattern with a bracket', 'a.js', 'const open = /["({[]/;'],
    ['a text with an apostrophe', 'a.jsx', "const text = <p>Don't</p>;"],
  ])('is none beside %s, which no damage makes', async (_, path, line) => {
    const text = `${line}\n${path === 'A.m' ? 'void f(void) { [thing trackingAuthorizationStatus]; }' : 'useTrackingPermissions();'}\n`;
    const { mentions } = await withFolder({ [path]: text }, async (root) => createSourceReader(root, tokens)(path));
    expect(mentions).toEqual([]);
  });

  it.each([
    [
      'a local variable',
      'void f(void) { id trackingAuthorizationStatus = g(); if (trackingAuthorizationStatus != nil) { h(); } }',
    ],
    [
      'a parameter',
      '@implementation A\n- (void)show:(id)trackingAuthorizationStatus { [trackingAuthorizationStatus count]; }\n@end',
    ],
    ['a later part of a selector', 'void f(void) { [a show:b trackingAuthorizationStatus:c]; }'],
    ['a selector as a value', 'void f(void) { [a perform:@selector(trackingAuthorizationStatus)]; }'],
  ])('does not count as %s', async (_, text) => {
    expect(await account('A.m', `${text}\n)\n`)).toEqual([[], []]);
  });

  it('does not count where the parser knows that it is another type', async () => {
    const text = 'struct Own { var advertisingIdentifier = 1 }\nlet own = Own()\nlet id = own.advertisingIdentifier\n)\n';
    expect(await account('A.swift', text)).toEqual([[], []]);
  });

  it('is decided as in any file far from the damage, where the type of the receiver is known', async () => {
    const far = '\n'.repeat(6);
    const head = '#import "Tree.h"\n#import "mParticle.h"\n@interface A\n@property Tree *tree;\n@end\n@implementation A\n';
    const uses = '- (void)a:(MPProduct *)product {\n[self.tree setIdentity:x];\ngive(product.userDefinedAttributes);\n}\n';
    expect(await account('A.m', `${head}${uses}${far})\n@end\n`)).toEqual([[], []]);
    const [, incomplete] = await account('A.m', `${head}- (void)a {\n[other setIdentity:x];\n}\n${far})\n@end\n`);
    expect(incomplete).toEqual([said('setIdentity', 8)]);
  });

  it('is the module of an import that was lost', async () => {
    const text = "import React from 'react';\n`\nimport { other } from 'expo-tracking-transparency';\n";
    expect((await account('a.ts', text))[1]).toEqual([said('expo-tracking-transparency', 3)]);
  });

  it('is none where the parser has read the import of its module', async () => {
    const text =
      "import { other } from 'expo-tracking-transparency';\nimport { more } from 'expo-tracking-transparency/build';\n)\n";
    expect(await account('a.ts', text)).toEqual([[], []]);
  });

  it.each([
    ['on a line that was read', 'g(ASIdentifierManager.self, own.advertisingIdentifier.a)\n}\n)\n'],
    ['on a line that was recovered', 'if x { g() }\n  use(}g(own.advertisingIdentifier.a, own.advertisingIdentifier.b))\n}\n'],
  ])('is none on another type %s, whatever the line names before it', async (_, code) => {
    const text = `struct Own { var advertisingIdentifier = 1 }\nfunc f(own: Own) {\n  ${code}`;
    expect(await account('A.swift', text)).toEqual([[], []]);
  });

  it('is none where others have a method of that name, and its receiver was read', async () => {
    const text = 'var options: MParticleOptions?\nfunc f() { player.start(with: song) }\n)\n';
    expect(await account('A.swift', text)).toEqual([[], []]);
  });

  it('is told where the encoding breaks off', async () => {
    const half = Buffer.from('// a comment of some length\n', 'utf16le');
    const call = Buffer.from('ATTrackingManager.requestTrackingAuthorization { _ in }\n', 'utf16le');
    const text = Buffer.concat([half, Buffer.from(' '), call]).toString('latin1');
    const { problems } = await withFolder({ 'A.swift': '' }, async (root) => {
      writeFileSync(join(root, 'A.swift'), text, 'latin1');
      return createSourceReader(root, tokens)('A.swift');
    });
    expect(problems).toMatchObject([{ kind: 'incomplete' }]);
  });

  it.each([
    [1, 'line 2 means'],
    [2, 'lines 2, 3 means'],
    [5, 'lines 2, 3, 4, 5, 6 means'],
    [6, 'lines 2, 3, 4, 5, 6 and others means'],
  ])('on %s lines is told with no more than five', async (count, expected) => {
    const line = 'let id = ASIdentifierManager.shared().advertisingIdentifier\n';
    const [, [incomplete]] = await account('A.swift', `let s = """\n${line.repeat(count)}`);
    expect(incomplete).toContain(`on ${expected}`);
  });

  it('is one signal a line, and on each line one', async () => {
    const text =
      'let s = """\nASIdentifierManager.shared().advertisingIdentifier\nASIdentifierManager.shared().advertisingIdentifier\n';
    expect((await account('A.swift', text))[0]).toEqual(['idfa.read 2 possible', 'idfa.read 3 possible']);
  });
});
