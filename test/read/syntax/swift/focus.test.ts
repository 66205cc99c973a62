import { beforeAll, describe, expect, it } from 'vitest';
import type { Parser } from '../../../../src/read/syntax/language.js';
import { swift } from '../../../../src/read/syntax/swift/index.js';
import { calls } from '../../../support/describe-facts.js';

let parser: Parser;
beforeAll(async () => {
  parser = await swift.load();
});

const parse = (...lines: string[]): ReturnType<Parser['parse']> =>
  parser.parse('App.swift', lines.join('\n'), /CLLocationManager/);

describe('a source of which only the parts with a token matter', () => {
  it('is read where a function holds one, with all that the function does', () => {
    const source = parse('class A {', ' func f() { other() }', ' func g() { if x { ask(CLLocationManager()) } }', '}');
    expect(calls(source)).toEqual(['3:24 CLLocationManager() if x', '3:20 ask(CLLocationManager()) if x']);
  });

  it('is read where a variable is used whose declaration holds one', () => {
    const source = parse(
      'class A {',
      ' let manager = CLLocationManager()',
      ' func f() { manager.start() }',
      ' func g() { other() }',
      '}',
    );
    expect(calls(source)).toEqual(['2:16 CLLocationManager()', '3:21 manager.start()']);
  });

  it.each([
    'manager: CLLocationManager',
    '_ manager: CLLocationManager?',
    'with manager: inout CLLocationManager',
    'a: A, manager: CLLocationManager',
  ])('is read where a parameter is used whose type is one: %s', (parameters) => {
    const source = parse(`func f(${parameters}) { manager.start() }`, 'func g() { other() }');
    expect(calls(source)).toEqual([`1:${String(parameters.length + 20)} manager.start()`]);
  });

  it('is read where a parameter of a type that is one stands on a line of its own', () => {
    expect(calls(parse('func f(', '  _ manager: CLLocationManager', ') {', ' manager.start() }'))).toEqual([
      '4:10 manager.start()',
    ]);
  });

  it.each(['extension CLLocationManager', 'extension CLLocationManager: Starting', 'final class Manager: CLLocationManager'])(
    'is read where members need no name of a type that is one: %s',
    (header) => {
      expect(calls(parse(`${header} {`, ' func f() { start() }', '}', 'func g() { other() }'))).toEqual(['2:13 start()']);
    },
  );

  it('is not read where only a longer name begins like one', () => {
    expect(calls(parse('class A: CLLocationManagerDelegate {', ' func f() { start() }', '}'))).toEqual([]);
  });

  it('keeps its lines and columns', () => {
    const source = parse('func f() {', ' "a\u00e9b"; other()', '}; func g() { CLLocationManager() }');
    expect(calls(source)).toEqual(['3:15 CLLocationManager()']);
  });

  it('keeps the types in which nothing matters, for other files name them', () => {
    const source = parse('class A: B { func f() {} }', 'let manager = CLLocationManager()');
    expect(source.scopes).toMatchObject([{ kind: 'file' }, { kind: 'type', name: 'A', inherits: ['B'] }]);
  });

  it('loses no token where braces do not match', () => {
    const source = parse('}} func f() { CLLocationManager() }', 'func g() { ');
    expect(calls(source)).toContain('1:15 CLLocationManager()');
  });
});
