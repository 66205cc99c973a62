import { describe, expect, it } from 'vitest';
import { contacts, converse, map, pods } from '../support/converse.js';

describe('questions that ask the same of different data types', () => {
  const collected = ['Which of these data types do you or a partner collect', 'all of them'] as const;

  it('are shown with their evidence, and answered at once', async () => {
    const { heard, written } = await converse(map, [['Which of these data types do you or a partner collect', 'none of them']]);
    expect(heard.filter((line) => line.endsWith('CLLocationManager.startUpdatingLocation'))).toHaveLength(2);
    expect(heard.filter((line) => line.startsWith('  Not visible to the audit'))).toHaveLength(1);
    expect(written).toContain('PRECISE_LOCATION:\n    collected: no\n');
    expect(written).toContain('COARSE_LOCATION:\n    collected: no\n');
  });

  it('are asked one by one on request', async () => {
    const { written } = await converse(map, [
      ['Which of these data types do you or a partner collect', 'answer for each'],
      ['Your answer', 'collected: no'],
    ]);
    expect(written).toContain('PRECISE_LOCATION:\n    collected: no\n');
    expect(written).not.toContain('COARSE_LOCATION');
  });

  it('complete the draft of all that is collected with 4 answers', async () => {
    const { heard, written } = await converse(map, [
      collected,
      ['For which purposes do you and your partners use these data types?', 'all of them for the same purposes'],
      ['Select all that apply', ['APP_FUNCTIONALITY']],
      ["Which of these data types can be linked to the user's identity?", 'some'],
      ['Select every data type', ['Precise Location (']],
      ['Which of these data types do you or your partners use for tracking?', 'none of them'],
    ]);
    expect(heard.filter((line) => line.startsWith('Question '))).toHaveLength(4);
    expect(written).toContain(
      'COARSE_LOCATION:\n    collected: yes\n    reason: because\n    purposes: [APP_FUNCTIONALITY]\n    linked: no\n    tracking: no\n',
    );
    expect(written).toContain('    linked: yes\n    tracking: no\n');
  });

  it('come first where they settle many others', async () => {
    const { heard } = await converse({ ...contacts, ...map, 'Podfile.lock': pods('GoogleSignIn') }, []);
    const first = heard.slice(heard.findIndex((line) => line.startsWith('Question 1 ')) + 1);
    expect(
      first
        .slice(
          0,
          first.findIndex((line) => line.startsWith('Question 2 ')),
        )
        .filter((line) => /^\S.*\?/.test(line)).length,
    ).toBeGreaterThan(4);
  });
});
