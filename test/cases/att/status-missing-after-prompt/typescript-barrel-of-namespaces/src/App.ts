const codes: Record<string, number> = { 'not-determined': 0, unavailable: 0, restricted: 1, denied: 2, authorized: 3 };
import { att, MParticle } from './att';
export async function run() { MParticle.setATTStatus(codes[await att.ask()]); }
