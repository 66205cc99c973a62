import { describe, expect, it } from 'vitest';
import { detect } from '../../support/detect.js';

/** The lines in which the files send a token of an account. */
const lines = async (file: string, text: string): Promise<readonly number[]> =>
  (await detect({ [file]: text })).signals.flatMap(({ id, place }) => (id === 'collection.account' ? [place.line] : []));

describe('a token that a server has given is sent', () => {
  it.each([
    ['A.swift', 'func f(_ token: String) { request.setValue("Bearer \\(token)", forHTTPHeaderField: "Authorization") }'],
    ['A.swift', 'let headers = ["Authorization": "Bearer \\(session.accessToken)"]'],
    ['A.swift', 'func f(_ accessToken: String) { request.headers["Authorization"] = "Bearer " + accessToken }'],
    ['A.swift', 'let headers: HTTPHeaders = [.authorization(bearerToken: session.token)]'],
    ['A.m', 'void f(NSString *token) { [request setValue:token forHTTPHeaderField:@"Authorization"]; }'],
    ['a.ts', 'fetch(url, { headers: { Authorization: `Bearer ${session.token}` } });'],
    ['a.ts', 'headers.set("Authorization", `Bearer ${await getIdToken()}`);'],
    [
      'A.swift',
      'request.setValue("Bearer \\(UserDefaults.standard.string(forKey: "token") ?? "")", forHTTPHeaderField: "Authorization")',
    ],
    ['a.ts', 'headers.set("Authorization", `Bearer ${await AsyncStorage.getItem("jwt")}`);'],
    ['a.ts', 'config.headers.Authorization = `Bearer ${token}`;'],
    ['a.dart', "void f() { http.get(url, headers: {'Authorization': 'Bearer $token'}); }"],
    ['a.dart', "void f() { http.get(url, headers: {HttpHeaders.authorizationHeader: 'Bearer $token'}); }"],
  ])('%s: %s', async (file, text) => {
    expect(await lines(file, text)).toEqual([1]);
  });
});

describe('no such token is', () => {
  it.each([
    ['a key of the app', 'A.swift', 'let headers = ["Authorization": "Bearer \\(apiKey)"]'],
    ['a key that is called a token', 'A.swift', 'let headers = ["Authorization": "Bearer \\(apiKeyToken)"]'],
    ['a constant of the build', 'a.ts', 'headers.set("Authorization", `Bearer ${Config.get("MAPBOX_TOKEN")}`);'],
    ['a text', 'a.ts', 'fetch(url, { headers: { Authorization: "Bearer token" } });'],
    ['a constant', 'A.swift', 'let readToken = "eyJ0"\nlet headers = ["Authorization": "Bearer \\(readToken)"]'],
    ['a header that is read', 'a.ts', 'const token = request.headers.get("Authorization");'],
    ['another header', 'a.ts', 'fetch(url, { headers: { "X-Token": token } });'],
    [
      'the token of the app itself',
      'A.swift',
      'let body = ["grant_type": "client_credentials"]\nlet headers = ["Authorization": "Bearer \\(accessToken)"]',
    ],
    ['what a test sends', 'a.test.ts', 'fetch(url, { headers: { Authorization: `Bearer ${token}` } });'],
  ])('%s', async (_, file, text) => {
    expect(await lines(file, text)).toEqual([]);
  });
});
