import { describe, expect, it } from 'vitest';
import type { PromptFlow } from '../../../src/model/flow.js';
import { relatedEvidence, relatedPrompts } from '../../../src/decide/rules/related.js';
import { at, byFolder, signalIn } from './fixtures.js';

const promptIn = (file: string, line = 1): PromptFlow => ({
  ...{ kind: 'prompt', prompt: signalIn(file, 'att.prompt', { place: at(file, line) }), outcome: 'dropped' },
  ...{ updates: [], dropped: [], drops: [], mistaken: [], conditional: [], question: null },
});

describe('related places', () => {
  it('are of the same app, or of no app', () => {
    const prompts = [promptIn('B/P.swift'), promptIn('A/P.swift'), promptIn('P.swift')];
    expect(relatedPrompts({ prompts, targets: byFolder }, 'A/Read.swift').map(({ place }) => place.file)).toEqual([
      'A/P.swift',
      'P.swift',
    ]);
  });

  it('are three at most', () => {
    const prompts = Array.from({ length: 9 }, (_, index) => promptIn('A/P.swift', index + 1));
    expect(relatedPrompts({ prompts, targets: byFolder }, 'A/Read.swift')).toHaveLength(3);
    const evidence = prompts.map(({ prompt }) => ({ what: 'a', place: prompt.place }));
    expect(relatedEvidence(evidence)).toHaveLength(3);
  });
});
