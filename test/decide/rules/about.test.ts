import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import glob from 'fast-glob';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/decide/rules/index.js';

const cases = resolve(import.meta.dirname, '../../cases');

/** What a listing of a case says: findings and signals, by their places. */
function readListing(text: string): { readonly findings: readonly Line[]; readonly signals: readonly Line[] } {
  const lines = text.split('\n').flatMap((line) => {
    const match = /^(\S+:\d+:\d+) (?:(?:error|warning|note) )?(\S+)/.exec(line);
    return match === null ? [] : [{ place: match[1] ?? '', id: match[2] ?? '' }];
  });
  return { findings: lines.filter(({ id }) => id.includes('/')), signals: lines.filter(({ id }) => !id.includes('/')) };
}

interface Line {
  readonly place: string;
  readonly id: string;
}

const listings = glob.sync('**/*.txt', { cwd: cases, absolute: true }).map((path) => readListing(readFileSync(path, 'utf8')));

/** They report at what the SDK lacks, whatever it would be evidence for. */
const aboutAnyApi = ['mparticle/removed-api', 'mparticle/unknown-api'];

/** The places of signals at which a rule reports in some case, each with its signals. */
function reportedAt(rule: string): readonly (readonly string[])[] {
  return listings.flatMap(({ findings, signals }) => {
    const places = new Set(findings.flatMap(({ id, place }) => (id === rule ? [place] : [])));
    return [...places].flatMap((place) => {
      const ids = signals.flatMap((signal) => (signal.place === place ? [signal.id] : []));
      return ids.length === 0 ? [] : [ids];
    });
  });
}

describe('the signals that a rule is about', () => {
  it.each(rules.filter(({ about }) => about.length > 0))('$id reports at them in some case', ({ id }) => {
    expect(reportedAt(id)).not.toEqual([]);
  });

  it.each(rules.filter(({ id }) => !aboutAnyApi.includes(id)))('$id reports at no others', ({ id, about }) => {
    const known = new Set<string>(about);
    expect(reportedAt(id).filter((signals) => !signals.some((signal) => known.has(signal)))).toEqual([]);
  });
});
