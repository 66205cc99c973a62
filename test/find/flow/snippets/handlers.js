import MParticle from 'react-native-mparticle';
import { getTrackingStatus, requestTrackingPermission } from 'react-native-tracking-transparency';
const give = (status) => MParticle.setATTStatus(status);
//// a reducer of a component's state holds the outcome, and a test of it chooses what is given
import { useEffect, useReducer } from 'react';
const reduce = (state, action) => action.type === 'answered' ? { ...state, status: action.status } : state;
export function View() { const [state, dispatch] = useReducer(reduce, { status: null });
useEffect(() => { requestTrackingPermission().then((status) => dispatch({ type: 'answered', status })); }, []);
useEffect(() => { if (state.status === 'authorized') MParticle.setATTStatus(3);
else if (state.status === 'denied') MParticle.setATTStatus(2);
else if (state.status === 'restricted') MParticle.setATTStatus(1);
else MParticle.setATTStatus(0); }, [state.status]); }
//// a reducer of a component's state drops the outcome
import { useEffect, useReducer } from 'react';
const reduce = (state, action) => action.type === 'answered' ? { ...state, isAsked: true } : state;
export function View() { const [state, dispatch] = useReducer(reduce, { status: null });
useEffect(() => { requestTrackingPermission().then((status) => dispatch({ type: 'answered', status })); }, []);
useEffect(() => { if (state.status === 'authorized') MParticle.setATTStatus(3); }, [state.status]); }
//// a builder is given the outcome
class Update { status; with(status) { this.status = status; return this; } send() { if (this.status) give(this.status); } }
export async function f() { new Update().with(await requestTrackingPermission()).send(); }
//// handlers in a file's list
const handlers = [];
export function listen(handler) { handlers.push(handler); }
export async function ask() { const status = await requestTrackingPermission(); for (const handler of handlers) handler(status); }
listen(give);
//// handlers in a set
class Center { handlers = new Set(); listen(handler) { this.handlers.add(handler); }
async ask() { const status = await requestTrackingPermission(); this.handlers.forEach((handler) => handler(status)); } }
const center = new Center();
center.listen((status) => give(status));
export const f = () => center.ask();
//// handlers in a map
const handlers = new Map();
export async function ask() { const status = await requestTrackingPermission(); for (const [, handler] of handlers) handler(status); }
handlers.set('a', give);
//// the values of a map of handlers
const handlers = new Map();
export async function ask() { const status = await requestTrackingPermission(); for (const handler of handlers.values()) handler(status); }
export function listen() { handlers.set('a', (status) => give(status)); }
//// a store tells those who subscribe
import { create } from 'zustand';
const store = create((set) => ({ status: null, ask: async () => { set({ status: await requestTrackingPermission() }); } }));
store.subscribe((state) => give(state.status));
//// a store tells those who subscribe, and nobody gives it
import { create } from 'zustand';
const store = create((set) => ({ status: null, ask: async () => { set({ status: await requestTrackingPermission() }); } }));
store.subscribe((state) => console.log(state.status));
//// functions say which status a component's state holds
import { useEffect, useState } from 'react';
const isAuthorized = (status) => status === 'authorized';
const isRefused = (status) => status === 'denied' || status === 'restricted';
export function View() { const [status, setStatus] = useState(null);
useEffect(() => { requestTrackingPermission().then(setStatus); }, []);
useEffect(() => { if (isAuthorized(status)) MParticle.setATTStatus(3);
else if (isRefused(status)) MParticle.setATTStatus(2); }, [status]); }
//// a function of another value says nothing of a component's state
import { useEffect, useState } from 'react';
const isAuthorized = (status) => status === 'authorized';
export function View({ other }) { const [status, setStatus] = useState(null);
useEffect(() => { requestTrackingPermission().then(setStatus); }, []);
useEffect(() => { if (isAuthorized(other)) MParticle.setATTStatus(3); }, [other]); }
//// a subject's values go through operators
import { Subject, from } from 'rxjs';
import { switchMap, map, tap } from 'rxjs/operators';
const asked = new Subject();
asked.pipe(switchMap(() => from(requestTrackingPermission())), tap(console.log), map((status) => status)).subscribe(give);
export const f = () => asked.next();
//// operators leave nothing of the outcome
import { Subject, from } from 'rxjs';
import { switchMap, map } from 'rxjs/operators';
const asked = new Subject();
asked.pipe(switchMap(() => from(requestTrackingPermission())), map((status) => status.length)).subscribe(console.log);
export const f = () => asked.next();
//// another permission's answer chooses what is given
import * as Notifications from 'expo-notifications';
export async function f() { await requestTrackingPermission(); const push = await Notifications.requestPermissionsAsync(); MParticle.setATTStatus(push.granted ? 3 : 2); }
//// another permission's answer decides in branches
import { requestPermissionsAsync } from 'expo-notifications';
export async function f() { await requestTrackingPermission(); const { granted } = await requestPermissionsAsync(); if (granted) MParticle.setATTStatus(3); else MParticle.setATTStatus(2); }
//// nobody knows what chooses the constant that is given
export async function f() { await requestTrackingPermission(); MParticle.setATTStatus(consents() ? 3 : 2); }
//// the outcome chooses the constant that is given
export async function f() { const status = await requestTrackingPermission(); MParticle.setATTStatus(status === 'authorized' ? 3 : 2); }
//// a pattern takes an answer apart by a computed key
const key = 'status';
export async function f() { const { [key]: status } = { status: await requestTrackingPermission() }; give(status); }
//// a pattern takes something else by a computed key
const key = 'at';
export async function f() { const { [key]: at } = { status: await requestTrackingPermission(), at: 1 }; console.log(at); }
