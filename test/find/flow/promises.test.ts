import { describe, expect, it } from 'vitest';
import { detect } from '../../support/detect.js';

const swift = async (body: string): Promise<string[]> => {
  const { starts } = await detect({
    'App.swift': `func f() {\nlet options = MParticleOptions(key: "k", secret: "s")\n${body}\n}`,
  });
  return starts.map(({ status }) => status);
};
const give = 'options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)';
const start = 'MParticle.sharedInstance().start(with: options)';

describe('what is handed over runs after what follows it', () => {
  it('a status that a task sets is late for a start below the task', async () => {
    expect(await swift(`DispatchQueue.main.async { ${give} }\n${start}`)).toEqual(['late']);
  });

  it('a start in a task comes after a status that is set below the task', async () => {
    expect(await swift(`DispatchQueue.main.async { ${start} }\n${give}`)).toEqual(['given']);
  });

  it('two tasks run in the order in which they were handed over', async () => {
    const [setting, starting] = [`DispatchQueue.main.async { ${give} }`, `DispatchQueue.main.async { ${start} }`];
    expect(await swift(`${setting}\n${starting}`)).toEqual(['given']);
    expect(await swift(`${starting}\n${setting}`)).toEqual(['late']);
  });
});

describe('the outcome of a promise', () => {
  const script = async (body: string): Promise<string[]> => {
    const imports =
      "import MParticle from 'react-native-mparticle';\nimport { requestTrackingPermission } from 'react-native-tracking-transparency';";
    const { prompts } = await detect({ 'App.js': `${imports}\nasync function ask() {\n${body}\n}` });
    return prompts.map(({ outcome }) => outcome);
  };

  it.each([
    ['is awaited', 'MParticle.setATTStatus(await requestTrackingPermission());'],
    ['goes on to a handler', 'requestTrackingPermission().then((status) => MParticle.setATTStatus(status));'],
    ['goes on from handler to handler', 'requestTrackingPermission().then((s) => s).then((s) => MParticle.setATTStatus(s));'],
    [
      'settles another promise',
      'const s = await new Promise((resolve) => { requestTrackingPermission().then(resolve); }); MParticle.setATTStatus(s);',
    ],
  ])('%s', async (_, body) => {
    expect(await script(body)).toEqual(['forwarded']);
  });

  it('is dropped where nothing takes it', async () => {
    expect(await script('await requestTrackingPermission();')).toEqual(['dropped']);
  });
});
