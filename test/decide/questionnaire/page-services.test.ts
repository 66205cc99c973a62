import { expect, it } from 'vitest';
import type { Confidence, Signal } from '../../../src/model/signal.js';
import { line, signal } from './fixtures.js';

const loads = (host: string, service: string | null, implies: Signal['implies'], confidence: Confidence = 'certain'): Signal =>
  signal('collection.page', { symbol: host, implies, confidence, detail: { kind: 'service', host, service } });

const said = (id: Signal['implies'][number], ...signals: readonly Signal[]): readonly string[] => {
  const { collected, reasons, questions } = line(id, { signals });
  return [
    `${collected} ${reasons[0]?.text ?? ''}`,
    ...questions.filter(({ about }) => about === 'collected').map(({ text }) => text),
  ];
};

const zendesk = loads('static.zdassets.com', 'web-zendesk', ['CUSTOMER_SUPPORT']);

it('a service collects its data where a page of the app loads it', () => {
  expect(said('CUSTOMER_SUPPORT', zendesk)).toEqual([
    'yes Zendesk collects customer support data: a page that the app shows loads it (static.zdassets.com).',
  ]);
  expect(said('PRODUCT_INTERACTION', zendesk)[0]).toMatch(/^no /);
});

it('where code has an address of it, or the catalog does not have the host, that is a question', () => {
  expect(said('CUSTOMER_SUPPORT', { ...zendesk, confidence: 'possible' })).toEqual([
    'review The code contains an address of Zendesk (static.zdassets.com), which collects customer support data if a page that the app shows loads it.',
    'Does the app show a page of Zendesk, which collects customer support data?',
  ]);
  expect(said('PRODUCT_INTERACTION', loads('a.example', null, ['PRODUCT_INTERACTION']))).toEqual([
    'review A page of the app loads a script from a.example, and the catalog does not have this host. The script might collect product interaction data.',
    'Does the script that a page of the app loads from a.example collect product interaction data?',
  ]);
});
