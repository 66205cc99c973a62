import { describe, expect, it } from 'vitest';
import { detect } from '../../support/detect.js';

/** What the file shows that sends data to a server, or talks to one. */
const requests = async (path: string, text: string): Promise<readonly string[]> =>
  (await detect({ [path]: text })).signals
    .filter(({ id }) => ['collection.request', 'collection.upload', 'collection.connection'].includes(id))
    .map(({ id, symbol }) => `${id.slice('collection.'.length)} ${symbol}`);

const javascript = (imports: string, body: string): string => `${imports}\nasync function go(email) {\n  ${body}\n}\n`;
const dart = (imports: string, body: string): string => `${imports}\nFuture<void> go(String email) async {\n  ${body}\n}\n`;
const swift = (module: string, body: string): string => `import ${module}\nfunc go(email: String) {\n  ${body}\n}\n`;
const objc = (body: string): string => `void go(NSString *email) {\n  ${body}\n}\n`;
const csharp = (imports: string, body: string): string =>
  `${imports}\nclass Sender {\n  async Task Go(string email) {\n    ${body}\n  }\n}\n`;

describe('what sends data to a server', () => {
  it.each([
    ['request WebSocket.send', javascript('', "const socket = new WebSocket('wss://a.b');\n  socket.send(email);")],
    ['request XMLHttpRequest.send', javascript('', 'const request = new XMLHttpRequest();\n  request.send(email);')],
    ['connection axios.get', javascript("import axios from 'axios';", "await axios.get('https://a.b', { params: { email } });")],
    ['request Navigator.sendBeacon', javascript('', "navigator.sendBeacon('https://a.b', email);")],
    [
      'request httpsCallable()',
      javascript(
        "import { getFunctions, httpsCallable } from 'firebase/functions';",
        "await httpsCallable(getFunctions(), 'invite')({ email });",
      ),
    ],
    ['request ky.post', javascript("import ky from 'ky';", "await ky.post('https://a.b', { json: { email } });")],
    [
      'request superagent.post',
      javascript("import request from 'superagent';", "await request.post('https://a.b').send(email);"),
    ],
    [
      'request apisauce.create().post',
      javascript("import { create } from 'apisauce';\nconst api = create({});", "await api.post('/a', { email });"),
    ],
    [
      'request Socket.emit',
      javascript("import { io } from 'socket.io-client';\nconst socket = io('https://a.b');", "socket.emit('a', email);"),
    ],
    [
      'request GraphQLClient.request',
      javascript(
        "import { GraphQLClient } from 'graphql-request';\nconst client = new GraphQLClient('https://a.b');",
        'await client.request(query, { email });',
      ),
    ],
    [
      'request CapacitorHttp.post',
      javascript("import { CapacitorHttp } from '@capacitor/core';", 'await CapacitorHttp.post({ url, data });'),
    ],
    ['request $.post', javascript('', "$.post('https://a.b', { email });")],
    ['upload uploadAsync', javascript("import { uploadAsync } from 'expo-file-system';", 'await uploadAsync(url, file);')],
    [
      'connection fetchBaseQuery',
      javascript(
        "import { fetchBaseQuery } from '@reduxjs/toolkit/query/react';",
        "return fetchBaseQuery({ baseUrl: 'https://a.b' });",
      ),
    ],
    [
      'request HttpClient.post',
      "import { HttpClient } from '@angular/common/http';\nclass Page {\n  constructor(private http: HttpClient) {}\n  go() { this.http.post('https://a.b', {}).subscribe(); }\n}\n",
    ],
  ])('%s, in a script', async (expected, text) => {
    expect(await requests('a.ts', text)).toContain(expected);
  });

  it.each([
    [
      'request HttpClientRequest.write',
      dart("import 'dart:io';", 'final request = await HttpClient().postUrl(uri);\n  request.write(email);'),
    ],
    [
      'request WebSocketSink.add',
      dart(
        "import 'package:web_socket_channel/web_socket_channel.dart';",
        'final channel = WebSocketChannel.connect(uri);\n  channel.sink.add(email);',
      ),
    ],
    [
      'request MutationOptions()',
      dart(
        "import 'package:graphql_flutter/graphql_flutter.dart';",
        "await client.mutate(MutationOptions(variables: {'a': email}));",
      ),
    ],
    ['request GetConnect.post', dart("import 'package:get/get.dart';", "await GetConnect().post('https://a.b', {'a': email});")],
    ['connection Dio.get', dart("import 'package:dio/dio.dart';", "await dio.get('https://a.b');")],
    ['connection http.get', dart("import 'package:http/http.dart' as http;", 'await http.get(uri);')],
    ['request Dio()', dart("import 'package:dio/dio.dart';", 'final api = Api(Dio());')],
    [
      'request FirebaseFunctions.httpsCallable()',
      dart(
        "import 'package:cloud_functions/cloud_functions.dart';",
        "await FirebaseFunctions.instance.httpsCallable('invite').call({'email': email});",
      ),
    ],
  ])('%s, in Dart', async (expected, text) => {
    expect(await requests('a.dart', text)).toContain(expected);
  });

  it.each([
    [
      'a.swift',
      'request WebSocket.write',
      swift('Starscream', 'let socket = WebSocket(request: request)\n  socket.write(string: email)'),
    ],
    [
      'a.swift',
      'request NWConnection.send(content:)',
      swift(
        'Network',
        'let connection = NWConnection(host: "a.b", port: 443, using: .tls)\n  connection.send(content: data, completion: .idempotent)',
      ),
    ],
    [
      'a.swift',
      'connection String(contentsOf:)',
      swift(
        'Foundation',
        'guard let url = URL(string: "https://a.b/subscribe?e=\\(email)") else { return }\n  _ = try? String(contentsOf: url, encoding: .utf8)',
      ),
    ],
    [
      'a.m',
      'connection Data(contentsOf:)',
      objc('NSData *data = [NSData dataWithContentsOfURL:[NSURL URLWithString:@"https://a.b"]];'),
    ],
    [
      'a.swift',
      'request URLSessionWebSocketTask.send(_:)',
      swift('Foundation', 'let socket = URLSession.shared.webSocketTask(with: url)\n  socket.send(.string(email)) { _ in }'),
    ],
    [
      'a.swift',
      'connection CKContainer.database(with:)',
      swift('CloudKit', 'let database = CKContainer.default().database(with: .public)'),
    ],
    ['a.swift', 'connection URLSession.data(from:)', swift('Foundation', '_ = try? await URLSession.shared.data(from: url)')],
    [
      'a.swift',
      'upload StorageReference.putData(_:)',
      swift('FirebaseStorage', 'Storage.storage().reference().child("a").putData(data)'),
    ],
    [
      'a.swift',
      'request CKContainer.publicCloudDatabase.save(_:)',
      swift('CloudKit', 'let database = CKContainer.default().publicCloudDatabase\n  database.save(record) { _, _ in }'),
    ],
    ['a.swift', 'request RESTRequest()', swift('Amplify', 'post(request: RESTRequest(path: "/a", body: data))')],
    [
      'a.m',
      'request POST(_:parameters:)',
      objc('[manager POST:@"a" parameters:@{} headers:nil progress:nil success:nil failure:nil];'),
    ],
    ['a.m', 'request SRWebSocket.send', objc('[socket sendString:email error:NULL];')],
    [
      'A.swift',
      'request HTTPSCallable.call(_:)',
      swift('FirebaseFunctions', 'Functions.functions().httpsCallable("invite").call(["email": email])'),
    ],
  ])('%s: %s', async (path, expected, text) => {
    expect(await requests(path, text)).toContain(expected);
  });

  it.each([
    ['request HttpClient.PostAsync', csharp('', 'await client.PostAsync("https://a.b", content);')],
    [
      'request HttpClient.PostAsJsonAsync',
      csharp('using System.Net.Http.Json;', 'await client.PostAsJsonAsync("https://a.b", email);'),
    ],
    ['request UnityWebRequest.Post', csharp('using UnityEngine.Networking;', 'UnityWebRequest.Post("https://a.b", email);')],
    ['request RestRequest.AddJsonBody', csharp('using RestSharp;', 'request.AddJsonBody(email);')],
    ['request IFlurlRequest.PostJsonAsync', csharp('using Flurl.Http;', 'await url.PostJsonAsync(email);')],
    ['request RestService.For', csharp('using Refit;', 'var api = RestService.For<IApi>("https://a.b");')],
    [
      'request HubConnection.SendAsync',
      csharp('using Microsoft.AspNetCore.SignalR.Client;', 'HubConnection hub = Make();\n    await hub.SendAsync("A", email);'),
    ],
  ])('%s, in C#', async (expected, text) => {
    expect(await requests('A.cs', text)).toContain(expected);
  });

  it.each([
    [
      'an emitter of the app',
      'a.ts',
      javascript("import { EventEmitter } from 'events';\nconst events = new EventEmitter();", "events.emit('a', email);"),
    ],
    ['a method of the same name', 'a.ts', javascript("import { mail } from './mail';", 'mail.send(email);\n  mail.post(email);')],
    [
      'a file that is read',
      'a.swift',
      swift('Foundation', 'let file = URL.documentsDirectory.appending(path: email)\n  _ = try? Data(contentsOf: file)'),
    ],
    [
      "people's own iCloud",
      'a.swift',
      swift(
        'CloudKit',
        'let container = CKContainer.default()\n  container.privateCloudDatabase.save(record) { _, _ in }\n  _ = container.database(with: .private)',
      ),
    ],
    ['a sink of the app', 'a.dart', dart('', 'controller.sink.add(email);')],
    ['a write of the app', 'a.swift', swift('Foundation', 'log.write(string: email)')],
    ['a hub of the app', 'A.cs', csharp('', 'await hub.SendAsync("A", email);')],
  ])('is not taken for %s', async (_, path, text) => {
    expect(await requests(path, text)).toEqual([]);
  });
});
