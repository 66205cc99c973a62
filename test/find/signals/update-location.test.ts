import { expect, it } from 'vitest';
import { detect } from '../../support/detect.js';

const gives = 'MParticle.sharedInstance().location = l';
const said = async (text: string): Promise<{ found: string[]; note: string | undefined }> => {
  const { signals, notes } = await detect({ 'App.swift': text });
  const found = signals.map(({ id, place, confidence }) => `${id} ${String(place.line)} ${confidence}`);
  return { found, note: notes.find(({ topic }) => topic.startsWith('updateLocation'))?.text };
};

/** What is found, and how many declarations and calls the note counts: all, those that give, those that do not. */
it.each([
  [
    'a method that gives it',
    `func updateLocation(_ l: CLLocation) { ${gives} }`,
    1,
    '1 declaration and 0 calls',
    '1 of them gives',
  ],
  [
    'a call of a method that gives it',
    `func updateLocation(_ l: CLLocation) { ${gives} }\nfunc f() { updateLocation(l) }`,
    2,
    '1 declaration and 1 call',
    '2 of them give',
  ],
  [
    'a method that calls one that gives it',
    `func give(_ l: CLLocation) { ${gives} }\nfunc updateLocation(_ l: CLLocation) { give(l) }\nfunc f() { updateLocation(l) }`,
    2,
    '1 declaration and 1 call',
    '2 of them give',
  ],
  [
    'a method that gives nothing',
    'func updateLocation(_ l: CLLocation) { map.show(l) }\nfunc f() { updateLocation(l) }',
    0,
    '1 declaration and 1 call',
    'None of them gives',
  ],
  [
    'a method that reads it',
    'func updateLocation(_ l: CLLocation) { print(MParticle.sharedInstance().location) }\nfunc f() { updateLocation(l) }',
    0,
    '1 declaration and 1 call',
    'None of them gives',
  ],
  [
    'a call of what nobody declares',
    'func f() { manager.updateLocation(l) }',
    0,
    '0 declarations and 1 call',
    'None of them gives',
  ],
  [
    'methods that call each other',
    'func updateLocation(_ l: CLLocation) { again(l) }\nfunc again(_ l: CLLocation) { updateLocation(l) }',
    0,
    '1 declaration and 1 call',
    'None of them gives',
  ],
  [
    'two methods, of which one gives it',
    `class A { func updateLocation(_ l: CLLocation) { ${gives} } }\nclass B { func updateLocation(_ l: CLLocation) { } }\nfunc f(a: A, b: B) { a.updateLocation(l); b.updateLocation(l) }`,
    2,
    '2 declarations and 2 calls',
    '2 of them give mParticle a location. 2 do not:',
  ],
  [
    'three methods, of which two give it',
    `class A { func updateLocation(_ l: CLLocation) { ${gives} } }\nclass B { func updateLocation(_ l: CLLocation) { } }\nclass C { func updateLocation(_ l: CLLocation) { ${gives} } }`,
    2,
    '3 declarations and 0 calls',
    '2 of them give mParticle a location. 1 does not:',
  ],
  [
    'what is given beside the method',
    `func other() { ${gives} }\nfunc updateLocation(_ l: CLLocation) { }\nfunc f() { updateLocation(l) }`,
    1,
    '1 declaration and 1 call',
    'None of them gives',
  ],
])('%s is said of updateLocation as it is', async (_, text, signals, looked, kept) => {
  const { found, note } = await said(text);
  expect(found).toHaveLength(signals);
  expect(note).toContain(`The audit found ${looked} with the name updateLocation.`);
  expect(note).toContain(kept);
});

it('another name is not spoken of', async () => {
  expect((await said(`func updateLocations(_ l: CLLocation) { ${gives} }`)).note).toBeUndefined();
});

/** How many of the declarations and calls give mParticle a location, and how many do not. */
it.each([
  ['', '2 of them give', null],
  ['func g() { manager.updateLocation(l) }', '3 of them give', null],
  ['class Map { func updateLocation(_ l: CLLocation, _ b: Int) { show(l) } }', '2 of them give', '1 does not:'],
  [
    'class Map { func updateLocation(_ l: CLLocation, _ b: Int) { show(l) } }\nfunc g() { Map().updateLocation(l, 1) }',
    '2 of them give',
    '2 do not:',
  ],
  // Another rule reports a name that mParticle does not have.
  ['func g() { MParticle.sharedInstance().updateLocation(l) }', '2 of them give', null],
])('counts those that give it, and the others: %s', async (more, giving, others) => {
  const { note } = await said(`func updateLocation(_ l: CLLocation) { ${gives} }\nfunc f() { updateLocation(l) }\n${more}`);
  expect(note).toContain(giving);
  expect(/(?:\d+ do|1 does) not:/.exec(note ?? '')?.[0] ?? null).toBe(others);
});
