import type { Expression } from '../../model/expression.js';
import type { Fact } from '../../model/fact.js';
import type { IndexedSource } from './program.js';

/** What names, keys and types are called that are the data of a device: `device_info`, `deviceInfo`, `DeviceInformation`. */
const deviceName = /device_?info/i;

/** What shows in a file that it is about mParticle: a host of its APIs, or an import. */
const particle = /mparticle/i;

/** Names of a device in a file that is about mParticle. */
const bareName = /device/i;

/** What a device is called in a source. @param source The source: in one about mParticle, the word alone is enough. */
export function deviceNameIn(source: IndexedSource): RegExp {
  const isAbout = source.imports.some(({ module }) => particle.test(module)) || source.facts.some(namesHost);
  return isAbout ? bareName : deviceName;
}

function namesHost(fact: Fact): boolean {
  if (fact.kind === 'call') return isOfSdk(fact.call.callee) || fact.call.arguments.some(({ value }) => isHost(value));
  return 'value' in fact && fact.value !== null && isHost(fact.value);
}

/** Whether what is called is the SDK's by its whole name: `MParticle::Batch.new`. */
function isOfSdk(callee: Expression): boolean {
  return callee.kind === 'member' && callee.object?.kind === 'name' && particle.test(callee.object.name);
}

/** Whether a text is a host of mParticle, also where code makes a part of it: `https://s2s.${pod}.mparticle.com`. */
function isHost(value: Expression): boolean {
  if (value.kind === 'literal') return typeof value.value === 'string' && particle.test(value.value);
  // A format is filled by an operator, or by a method of the text.
  if (value.kind === 'call') return value.callee.kind === 'member' && value.callee.object !== null && isHost(value.callee.object);
  return value.kind === 'operation' && (particle.test(value.text ?? '') || value.operands.some(isHost));
}
