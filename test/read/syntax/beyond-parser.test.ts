import { describe, expect, it } from 'vitest';
import { parseSource } from '../../../src/read/sources/parse-source.js';

const nested = (inside: string): string => `${'('.repeat(5000)}${inside}${')'.repeat(5000)}`;
const long = (start: string, end: string): string => `${start}${' '.repeat(3_000_000)}${end}`;

describe('a file that is beyond the parser', () => {
  it.each([
    ['A.swift', `import AdSupport\nlet x = ${nested('ASIdentifierManager.shared().advertisingIdentifier')}`],
    ['A.swift', `import AdSupport\nlet x = ASIdentifierManager.shared().advertisingIdentifier // ${'a'.repeat(30_000)}`],
    ['A.swift', `let a = [${'1,\n'.repeat(60_000)}]\nlet x = ASIdentifierManager.shared().advertisingIdentifier`],
    ['a.js', `import MParticle from 'react-native-mparticle';\nconst x = ${nested('MParticle.logout()')};`],
    ['a.dart', `import 'package:advertising_id/advertising_id.dart';\nfinal x = ${nested('AdvertisingId.id(true)')};`],
    ['a.dart', long(`import 'package:advertising_id/advertising_id.dart';`, 'final x = AdvertisingId.id(true);')],
    ['a.js', long(`import MParticle from 'react-native-mparticle';`, 'MParticle.logout();')],
  ])('is read by its tokens, and the audit is incomplete: %s', async (path, text) => {
    const source = await parseSource({ path, text }, null);
    expect(source.problems).toMatchObject([{ kind: 'incomplete', place: { file: path } }]);
    expect(source.facts.filter(({ kind }) => kind === 'call').length).toBeGreaterThan(0);
  });

  it.each([
    ['A.swift', 'import AdSupport\nlet x = ) ASIdentifierManager.shared().advertisingIdentifier\nfunc f() { g() }'],
    ['a.js', "import MParticle from 'react-native-mparticle';\nconst x = ;\nMParticle.logout();"],
    ['a.dart', "import 'package:advertising_id/advertising_id.dart';\nfinal x = ) AdvertisingId.id(true);\nvoid f() { g(); }"],
    ['a.dart', "import 'package:advertising_id/advertising_id.dart';\nfinal x = AdvertisingId.id(true)"],
  ])('differs from one with a syntax error, around which everything is read: %s', async (path, text) => {
    const source = await parseSource({ path, text }, null);
    expect(source.problems).toMatchObject([{ kind: 'partial' }]);
  });
});

describe('conditional compilation in conditional compilation', () => {
  it.each([
    ['A.swift', '#if A\n', 'let x = ASIdentifierManager.shared().advertisingIdentifier\nf()\n', '#endif\n'],
    ['A.m', '#if A\n', 'void f(void) { [[MParticle sharedInstance] logout]; }\n', '#endif\n'],
    ['A.cs', '#if A\n', 'class A { void F() { MParticle.Instance.Initialize(null); } }\n', '#endif\n'],
  ])('is read however deep it stands, closed or cut short: %s', async (path, opening, code, closing) => {
    for (const end of [closing.repeat(3000), '']) {
      const source = await parseSource({ path, text: `${opening.repeat(3000)}${code}${end}` }, null);
      expect(source.facts.some(({ kind }) => kind === 'call')).toBe(true);
    }
  });
});
