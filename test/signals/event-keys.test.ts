import { expect, it } from 'vitest';
import { detect } from '../support/detect.js';

/** The keys that an event of JavaScript carries, and whether there are others that nobody can read. */
const keysOf = async (attributes: string, before = ''): Promise<string> => {
  const code = `import M from 'react-native-mparticle';\n${before}\nM.logEvent('e', 1, ${attributes});`;
  const [event] = (await detect({ 'a.js': code })).signals;
  if (event?.detail.kind !== 'event') return 'no event';
  const { keys, computed } = event.detail as { keys: readonly string[]; computed: boolean };
  return `${keys.join(' ')}${computed ? ' and others' : ''}`;
};

it.each([
  ['{ email: 1 }', '', 'email'],
  ['{ \'e-mail\': 1, ["city"]: 2 }', '', 'e-mail city'],
  ['q && { email: 1 }', '', 'email'],
  ['q ? { email: 1 } : { city: 2 }', '', 'email city'],
  ['a ?? { city: 2 }', 'const a = { email: 1 };', 'email city'],
  ['a || { city: 2 }', 'const a = { email: 1 };', 'email city'],
  ['a', 'const a = { email: 1 };', 'email'],
  ['a', 'const a = { email: 1 };\na.city = 2;', 'email city'],
  ['a', "const a = {};\na['city'] = 2;", 'city'],
  ['a', 'const a = {};\na[name()] = 2;', ' and others'],
  ['a', 'const b = { email: 1 };\nconst a = b;', 'email'],
  ['{ ...a, city: 2 }', 'const a = { email: 1 };', 'city email'],
  ['{ ...unknown, city: 2 }', '', 'city and others'],
  ['{ [k]: 1 }', "const k = 'email';", 'email'],
  ['{ [K.mail]: 1 }', "const K = { mail: 'email', city: 'c' };", 'email'],
  ['{ [k]: 1 }', 'const k = name();', ' and others'],
  ['f()', 'function f() { if (q) return { city: 1 }; return { email: 1 }; }', 'city email'],
  ['Object.assign({}, { email: 1 })', '', 'email'],
  ['unknown()', '', ' and others'],
  ['null', '', ''],
])('an event with %s after %s carries %s', async (attributes, before, expected) => {
  expect(await keysOf(attributes, before)).toBe(expected);
});
