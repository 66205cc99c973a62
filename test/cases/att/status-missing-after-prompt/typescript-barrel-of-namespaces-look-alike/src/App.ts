import { att, MParticle } from './att';
export async function run() { MParticle.logEvent('asked', 1, { answer: await att.ask() }); }
