/** What can be a file of payloads, by its name. */
const json = /\.(?:json|jsonl|ndjson)$/i;

/** What tests send never comes from a user; an asset catalogue has a format of its own. */
const elsewhere =
  /(?:^|\/)(?:tests?|specs?|__tests__|__mocks__|__snapshots__|[^/]*[a-z]Tests?|[^/]*\.xcassets)\/|\.(?:test|spec)\.json$/;

/**
 * Whether a file of a project can be one of payloads, as far as its path says.
 * @param path Relative to the root, with forward slashes.
 */
export function canBePayloads(path: string): boolean {
  return json.test(path) && !elsewhere.test(path);
}

/** Where sources of tests lie, by the runners of the languages of servers. */
const tests =
  /(?:^|\/)(?:tests?|specs?|__tests__|__mocks__|[^/]*[a-z]Tests?)\/|\.(?:test|spec)\.[cm]?[jt]sx?$|(?:^|\/)test_[^/]*\.py$|_test\.(?:py|rb|go|dart)$|_spec\.rb$|Tests?\.(?:cs|java|kt|swift)$/;

/**
 * Whether a source is one of tests, as far as its path says.
 * @param path Relative to the root, with forward slashes.
 */
export function isOfTests(path: string): boolean {
  return tests.test(path);
}
