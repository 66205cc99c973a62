import { describe, expect, it } from 'vitest';
import { findTopic, listTopics } from '../../src/commands/topics.js';

const topics = listTopics();

describe('every topic of explain', () => {
  it('has a source', () => {
    expect(topics.filter(({ source }) => source === null || source === '').map(({ id }) => id)).toEqual([]);
  });

  it('is found by its id', () => {
    expect(topics.filter((topic) => findTopic(topic.id, topics) !== topic).map(({ id }) => id)).toEqual([]);
  });

  it('says something: a sentence, or what is known', () => {
    expect(topics.filter(({ paragraphs, facts }) => paragraphs.length + facts.length === 0).map(({ id }) => id)).toEqual([]);
  });
});
