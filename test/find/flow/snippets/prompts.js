import MParticle from 'react-native-mparticle';
import { getTrackingStatus, requestTrackingPermission } from 'react-native-tracking-transparency';
const give = (status) => MParticle.setATTStatus(status);
//// the outcome is awaited in place
export async function f() { give(await requestTrackingPermission()); }
//// the outcome is handed to a named function
export function f() { requestTrackingPermission().then(give); }
//// the outcome is not used
export function f() { requestTrackingPermission(); }
//// the outcome goes to a function that nobody declares
export async function f() { track(await requestTrackingPermission()); }
//// the outcome goes to a function of a package
import { track } from 'analytics';
export async function f() { track(await requestTrackingPermission()); }
//// the outcome goes to a callback of the callers
export async function f(done) { done(await requestTrackingPermission()); }
//// the outcome is logged
export async function f() { console.log(await requestTrackingPermission()); }
//// a chain of functions
export function f() { requestTrackingPermission().then((status) => ({ status })).then(({ status }) => give(status)); }
//// a chain that drops the outcome
export function f() { requestTrackingPermission().then(() => 'denied').then((status) => track(status)); }
//// a handler of errors says nothing of the outcome
export function f() { requestTrackingPermission().catch(() => undefined).then(give); }
//// all of several promises
export async function f() { const [status] = await Promise.all([requestTrackingPermission(), other()]); give(status); }
//// all of several promises, settled
export async function f() { const [first] = await Promise.allSettled([requestTrackingPermission()]); give(first.value); }
//// the first of several promises
export async function f() { give(await Promise.race([requestTrackingPermission(), other()])); }
//// a promise that the code makes
export async function f() { give(await new Promise((resolve) => { requestTrackingPermission().then(resolve); })); }
//// a promise that the code makes and settles with a constant
export async function f() { track(await new Promise((resolve) => { requestTrackingPermission().then(() => resolve('denied')); })); }
//// a promise that is settled at once
export async function f() { give(await Promise.resolve(await requestTrackingPermission())); }
//// an object carries the outcome
export async function f() { const answer = { status: await requestTrackingPermission() }; give(answer.status); }
//// an object carries the outcome beside what is given
export async function f() { const answer = { status: await requestTrackingPermission(), other: 'denied' }; give(answer.other); }
//// an object is spread
export async function f() { const answer = { status: await requestTrackingPermission() }; const more = { ...answer, other: 1 }; give(more.status); }
//// an object with methods
const store = { use(status) { give(status); } };
export async function f() { store.use(await requestTrackingPermission()); }
//// an object with a function
const store = { use: (status) => give(status) };
export async function f() { store.use(await requestTrackingPermission()); }
//// an object without the method
const store = { keep(status) {} };
export async function f() { store.use(await requestTrackingPermission()); }
//// a class
class Store { use(status) { give(status); } }
export async function f() { new Store().use(await requestTrackingPermission()); }
//// a class with a field of functions
class Store { use = (status) => give(status); }
export async function f() { new Store().use(await requestTrackingPermission()); }
//// a constructor
class Store { constructor(status) { give(status); } }
export async function f() { new Store(await requestTrackingPermission()); }
//// a constructor that keeps the outcome
class Store { constructor(status) { this.status = status; } send() { give(this.status); } }
export async function f() { new Store(await requestTrackingPermission()).send(); }
//// a constructor that keeps the outcome where nobody reads it
class Store { constructor(status) { this.status = status; } }
export async function f() { new Store(await requestTrackingPermission()); }
//// an inherited method
class Base { use(status) { give(status); } }
class Store extends Base {}
export async function f() { new Store().use(await requestTrackingPermission()); }
//// super
class Base { use(status) { give(status); } }
class Store extends Base { use(status) { super.use(status); } }
export async function f() { new Store().use(await requestTrackingPermission()); }
//// a static method
class Store { static use(status) { give(status); } }
export async function f() { Store.use(await requestTrackingPermission()); }
//// a getter
class Store { constructor(status) { this.kept = status; } get status() { return this.kept; } }
export async function f() { give(new Store(await requestTrackingPermission()).status); }
//// a setter
class Store { set status(status) { give(status); } }
export async function f() { new Store().status = await requestTrackingPermission(); }
//// call
function use(status) { give(status); }
export async function f() { use.call(this, await requestTrackingPermission()); }
//// call without what it is called on
function use(status) { give(status); }
export async function f() { use.call(await requestTrackingPermission()); }
//// bind
function use(status) { give(status); }
export async function f() { const bound = use.bind(this); bound(await requestTrackingPermission()); }
//// an element of a list
export async function f() { const all = [await requestTrackingPermission()]; give(all[0]); }
//// each of a list
export async function f() { [await requestTrackingPermission()].forEach((status) => give(status)); }
//// a list that is mapped
export async function f() { const all = [await requestTrackingPermission()].map((status) => status); give(all[0]); }
//// an element that nobody is known to put there
export async function f() { const all = {}; all.status = await requestTrackingPermission(); give(all['status']); }
//// an element of what nobody knows
export async function f(store) { store['status'] = await requestTrackingPermission(); }
//// a property of what nobody knows
export async function f(store) { store.status = await requestTrackingPermission(); }
//// a table of numbers
const numbers = { 'not-determined': 0, restricted: 1, denied: 2, authorized: 3, unavailable: 0 };
export async function f() { MParticle.setATTStatus(numbers[await requestTrackingPermission()]); }
//// a table of which an outcome is missing
const numbers = { restricted: 1, denied: 2, authorized: 3 };
export async function f() { const number = numbers[await requestTrackingPermission()]; if (number) MParticle.setATTStatus(number); }
//// a table that code completes
const numbers = {};
numbers.authorized = 3;
numbers.denied = 2;
export async function f() { MParticle.setATTStatus(numbers[await requestTrackingPermission()]); }
//// a function that chooses numbers
function numberOf(status) { switch (status) { case 'authorized': return 3; case 'denied': return 2; case 'restricted': return 1; default: return 0; } }
export async function f() { MParticle.setATTStatus(numberOf(await requestTrackingPermission())); }
//// a function that chooses wrong numbers
function numberOf(status) { switch (status) { case 'authorized': return 2; default: return 3; } }
export async function f() { MParticle.setATTStatus(numberOf(await requestTrackingPermission())); }
//// some outcomes are given
export async function f() { const status = await requestTrackingPermission(); if (status === 'authorized' || status === 'denied') give(status); }
//// the current status is given after the prompt
export async function f() { await requestTrackingPermission(); give(await getTrackingStatus()); }
//// the current status is given before the prompt
export async function f() { give(await getTrackingStatus()); await requestTrackingPermission(); }
//// only where the prompt was not shown before
export async function f() { let status = await getTrackingStatus(); if (status === 'not-determined') status = await requestTrackingPermission(); give(status); }
//// a later module
export async function f() { const { give: late } = await import('./prompts'); late(await requestTrackingPermission()); }
//// a module that nobody knows
export async function f() { const { late } = await import('./elsewhere'); late(await requestTrackingPermission()); }
//// a generator
export function* f() { const status = yield requestTrackingPermission(); give(status); }
//// a default value
export async function f() { give((await requestTrackingPermission()) ?? 'denied'); }
//// an operand that holds
export async function f(q) { give(q && (await requestTrackingPermission())); }
//// an error ends the function before
export async function f() { const status = await requestTrackingPermission(); throw new Error('no'); give(status); }
//// an error is caught
export async function f() { try { give(await requestTrackingPermission()); } catch { give('denied'); } }
//// a timer
export async function f() { const status = await requestTrackingPermission(); setTimeout(() => give(status), 100); }
//// a timer that runs with arguments
export async function f() { setTimeout(give, 100, await requestTrackingPermission()); }
//// a constant
export function f() { give('authorized'); }
//// a constant as a number
export function f() { MParticle.setATTStatus(3); }
//// a constant behind a check
export async function f() { if ((await getTrackingStatus()) === 'authorized') MParticle.setATTStatus(3); }
//// the wrong constant behind a check
export async function f() { if ((await getTrackingStatus()) === 'denied') MParticle.setATTStatus(3); }
//// a nested function
export async function f() { function use(status) { give(status); } use(await requestTrackingPermission()); }
//// a function that returns a function
const make = () => (status) => give(status);
export async function f() { make()(await requestTrackingPermission()); }
//// a function that is kept in a variable and chosen
export async function f(q) { const use = q ? give : track; use(await requestTrackingPermission()); }
//// a saga calls a function
import { call } from 'redux-saga/effects';
export function* f() { const status = yield call(requestTrackingPermission); yield call(give, status); }
//// a saga calls a method on its object
import { call } from 'redux-saga/effects';
class Store { use(status) { give(status); } }
const store = new Store();
export function* f() { const status = yield call(requestTrackingPermission); yield call([store, store.use], status); }
//// a saga calls a method on an object that does nothing with it
import { call } from 'redux-saga/effects';
class Store { use(status) {} }
const store = new Store();
export function* f() { const status = yield call(requestTrackingPermission); yield call([store, store.use], status); }
//// a component that a caller gives has the outcome
export const Ask = async ({ Screen }) => { const status = await requestTrackingPermission(); return <Screen status={status} />; };
//// a component of a library has the outcome
import { Badge } from 'badges';
export const Ask = async () => { const status = await requestTrackingPermission(); return <Badge status={status} />; };
//// a component in what a caller gives has the outcome
export async function Ask({ parts }) { const status = await requestTrackingPermission(); return <parts.Screen status={status} />; }
//// a component that a caller gives can ask
export function Ask({ Screen }) { return <Screen ask={() => requestTrackingPermission()} />; }
//// a function that nobody declares can ask by an entry
export function f() { register({ ask: requestTrackingPermission }); }
//// a function that nobody declares can ask and give by an entry
export function f() { register({ ask: () => requestTrackingPermission().then(give) }); }
//// a function of the host that shows it is its handler
export function f() { requestTrackingPermission().then(alert); }
//// an interval asks for the status
export function f() {
  requestTrackingPermission();
  setInterval(async () => {
    const status = await getTrackingStatus();
    if (status !== 'not-determined') give(status);
  }, 500);
}
//// an interval only logs the status
export function f() {
  requestTrackingPermission();
  setInterval(async () => console.log(await getTrackingStatus()), 500);
}
//// a timeout is no poll
export function f() {
  requestTrackingPermission();
  setTimeout(async () => give(await getTrackingStatus()), 500);
}
