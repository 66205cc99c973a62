import { expect, it } from 'vitest';
import { detect } from '../../support/detect.js';

const give =
  'MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: s.rawValue)!, withATTStatusTimestampMillis: nil)';
const other = `func g(_ s: ATTrackingManager.AuthorizationStatus) { ${give} }`;
const asks = (handler: string): string =>
  `func f(q: Bool) { ATTrackingManager.requestTrackingAuthorization { s in\n${handler} } }`;

/** Where the calls stand that give mParticle the outcome of the prompt. */
async function placesOf(files: Readonly<Record<string, string>>): Promise<readonly string[] | undefined> {
  const [flow] = (await detect(files)).prompts;
  return flow?.updates.map(({ place }) => `${place.file}:${String(place.line)}`);
}

it.each([
  ['the later line runs first', { 'A.swift': `${other}\n${asks(`if q { ${give} } else { g(s) }`)}` }, ['A.swift:1', 'A.swift:3']],
  [
    'the earlier line runs first',
    { 'A.swift': `${other}\n${asks(`if q { g(s) } else { ${give} }`)}` },
    ['A.swift:1', 'A.swift:3'],
  ],
  [
    'the later file runs first',
    { 'A.swift': other, 'B.swift': asks(`if q { ${give} } else { g(s) }`) },
    ['A.swift:1', 'B.swift:2'],
  ],
  [
    'the earlier file runs first',
    { 'A.swift': other, 'B.swift': asks(`if q { g(s) } else { ${give} }`) },
    ['A.swift:1', 'B.swift:2'],
  ],
])('calls that get the outcome are told in the order of the code, where %s', async (_, files, expected) => {
  expect(await placesOf(files as Readonly<Record<string, string>>)).toEqual(expected);
});

it.each([
  ['q', ['authorized']],
  ['!q', ['authorized']],
  ['let m = q', []],
  ['#available(iOS 16, *)', []],
  ['#unavailable(iOS 16)', []],
])('of an outcome that mParticle gets only if %s, the condition counts: %s', async (condition, expected) => {
  const text = asks(`switch s { case .authorized: if ${condition} { ${give} }\ndefault: ${give} }`);
  expect((await detect({ 'A.swift': text })).prompts[0]?.conditional).toEqual(expected);
});

it('calls that get the outcome are told in the order of the code, where both stand on one line', async () => {
  const late = `func h(_ s: ATTrackingManager.AuthorizationStatus) { ${give} }`;
  const text = `${other}; ${late}\n${asks('if q { h(s) } else { g(s) }')}`;
  const [flow] = (await detect({ 'A.swift': text })).prompts;
  const columns = flow?.updates.map(({ place }) => place.column) ?? [];
  expect(columns).toHaveLength(2);
  expect(columns).toEqual([...columns].sort((a, b) => a - b));
});
