import { UsageError } from '../../model/usage-error.js';
import { nearest } from '../../catalog/spelling/nearest.js';
import { symbolName } from './symbol-name.js';
import type { Topic } from './topic.js';

/** Longer words are nobody's topic. */
const longestWord = 200;

/**
 * Finds a topic by its id, its title or another of its names, in any case where it is not written exactly so.
 * @param word As written.
 * @param topics Where to look.
 * @returns The topic, with the others of the same name among those to see.
 * @throws {UsageError} When there is none, with the nearest ones.
 */
export function findTopic(word: string, topics: readonly Topic[]): Topic {
  const spellings = spellingsOf(word);
  // What explains comes before what only lists: adjust has a method idfa.
  const ordered = [...topics.filter((topic) => !isSymbol(topic)), ...topics.filter(isSymbol)];
  const found =
    // An integration is called analytics, and a purpose ANALYTICS.
    ordered.find(({ id, kind }) => id === word && kind !== 'symbol') ??
    selectorOf(word, topics) ??
    spellings
      .flatMap((spelling) => [
        ordered.find(({ id }) => id.toLowerCase() === spelling),
        ordered.find(({ names, title }) => [...names, title].some((name) => name.toLowerCase() === spelling)),
      ])
      .find((topic) => topic !== undefined) ??
    methodOf(word, topics);
  if (found === undefined) throw unknown(word, topics);
  return withNamesakes(found, topics);
}

/** Another SDK can have a method of the selector's name in another case; nobody writes a selector in any case but its own. */
function selectorOf(word: string, topics: readonly Topic[]): Topic | undefined {
  if (!word.endsWith(':')) return undefined;
  const { base } = symbolName(word);
  return topics.some(({ id, names }) => [id, ...names].some((name) => name === base || name === word))
    ? undefined
    : methodOf(word, topics);
}

/** A selector goes on where Swift's name ends: requestTrackingAuthorizationWithCompletionHandler. */
function methodOf(word: string, topics: readonly Topic[]): Topic | undefined {
  if (word.length > longestWord) return undefined;
  const { base } = symbolName(word);
  return topics
    .filter(({ kind, id }) => kind === 'symbol' && id.length >= shortestMethod && base.startsWith(id))
    .filter(({ id }) => continuation.test(base.slice(id.length)))
    .sort((a, b) => b.id.length - a.id.length)[0];
}

/** How Objective-C names the first argument in a selector. */
const continuation = /^(?:For|From|Preferring|To|Using|With)[A-Z]/;

/** Shorter names begin other words by chance. */
const shortestMethod = 8;

function isSymbol({ kind }: Topic): boolean {
  return kind === 'symbol' || kind === 'class';
}

/** As written; a key of the configuration with its index or data type; a symbol without class and arguments. */
function spellingsOf(word: string): readonly string[] {
  if (word.length > longestWord) return [];
  const plain = word.toLowerCase().replaceAll('`', '').trim();
  const segments = plain.replace(/\[\w*\]/g, '').split('.');
  const middle = segments.length === 3 ? [`${segments[0] ?? ''}.*.${segments[2] ?? ''}`] : [];
  const value = segments.length === 2 ? [`${segments[0] ?? ''}.*`] : [];
  const { owner, base } = symbolName(plain);
  const member = owner === null ? [] : [`${owner}.${base}`];
  return [...new Set([plain, segments.join('.'), ...middle, ...value, ...member, base, `${base}()`])].filter(
    (spelling) => spelling !== '' && spelling !== '()',
  );
}

/** Adds what else has the name: an API's versions to what a term says of it, and other topics to those to see. */
function withNamesakes(found: Topic, topics: readonly Topic[]): Topic {
  const name = found.id.toLowerCase();
  const namesakes = topics.filter(
    (topic) => topic !== found && [topic.id, ...topic.names].some((other) => other.toLowerCase() === name),
  );
  // The term is what its name leads to, so that the API cannot be asked for by itself.
  const hidden = namesakes.filter((topic) => isSymbol(topic) && topic.id.toLowerCase() === name);
  const see = new Set([
    ...found.see,
    ...hidden.flatMap((topic) => topic.see),
    ...namesakes.filter((topic) => !hidden.includes(topic)).map(({ id }) => id),
  ]);
  see.delete(found.id);
  return { ...found, facts: [...found.facts, ...hidden.flatMap(({ facts }) => facts)], see: [...see].slice(0, mostSeen) };
}

/** How many topics to see are named: `id` is a key in many places. */
const mostSeen = 12;

function unknown(word: string, topics: readonly Topic[]): UsageError {
  const wanted = word.toLowerCase();
  const ids = topics.map(({ id }) => id);
  // Who remembers a part of an id writes that part.
  const parts = wanted.length < 4 || wanted.length > longestWord ? [] : ids.filter((id) => id.toLowerCase().includes(wanted));
  const byName = new Map(topics.flatMap(({ id, names }) => names.map((name) => [name, id] as const)));
  const named = nearest(word, [...byName.keys()], 3).map((name) => byName.get(name) ?? name);
  const near = [...new Set([...parts, ...nearest(word, ids, 3), ...named])].slice(0, 5);
  return new UsageError(`Unknown topic: ${word}.`, [
    ...(near.length > 0 ? [`Did you mean ${near.join(', ')}?`] : []),
    'Topics are rules, data types, purposes, integrations, signals, keys of app-privacy.yaml, and the APIs of mParticle and Apple that the audit recognizes.',
    'To list rules or integrations, run app-privacy rules list or app-privacy integrations list.',
  ]);
}
