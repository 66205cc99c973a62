func read() { print(ASIdentifierManager.shared().advertisingIdentifier) }
//// behind a check
func f() { if ATTrackingManager.trackingAuthorizationStatus == .authorized { read() } }
//// without a check
func f() { read() }
//// behind a function that checks
func isAllowed() -> Bool { ATTrackingManager.trackingAuthorizationStatus == .authorized }
func f() { if isAllowed() { read() } }
//// behind a function that nobody declares
func f() { if isAllowed() { read() } }
//// behind a parameter
func f(isAllowed: Bool) { if isAllowed { read() } }
//// behind a parameter that callers fill with a check
func g(isAllowed: Bool) { if isAllowed { read() } }
func f() { g(isAllowed: ATTrackingManager.trackingAuthorizationStatus == .authorized) }
//// behind a parameter that one caller fills with true
func g(isAllowed: Bool) { if isAllowed { read() } }
func f() { g(isAllowed: ATTrackingManager.trackingAuthorizationStatus == .authorized)
g(isAllowed: true) }
//// behind a status that is a parameter
func f(status: ATTrackingManager.AuthorizationStatus) { if status == .authorized { read() } }
//// behind a status of another permission
func f(status: CLAuthorizationStatus) { if status == .authorized { read() } }
//// behind a flag of the object that a check sets
class App { var isAllowed = false
init() { isAllowed = ATTrackingManager.trackingAuthorizationStatus == .authorized }
func f() { if isAllowed { read() } } }
//// behind a flag of the object that nobody sets
class App { var isAllowed = false
func f() { if isAllowed { read() } } }
//// behind a flag of the object that is true
class App { var isAllowed = true
func f() { if isAllowed { read() } } }
//// behind a setting
func f() { if UserDefaults.standard.bool(forKey: "tracking") { read() } }
//// behind the old setting of the system
func f() { if ASIdentifierManager.shared().isAdvertisingTrackingEnabled { read() } }
//// in the handler of the prompt
func f() { ATTrackingManager.requestTrackingAuthorization { _ in read() } }
//// in the handler of the prompt, behind its outcome
func f() { ATTrackingManager.requestTrackingAuthorization { status in if status == .authorized { read() } } }
//// in the handler of the prompt, behind another outcome
func f() { ATTrackingManager.requestTrackingAuthorization { status in if status == .denied { read() } } }
//// in the handler of the prompt, in a case
func f() { ATTrackingManager.requestTrackingAuthorization { status in switch status { case .authorized: read()
default: break } } }
//// in the handler of the prompt, in the default case
func f() { ATTrackingManager.requestTrackingAuthorization { status in switch status { case .authorized: break
default: read() } } }
//// in cases that share code
func f() { ATTrackingManager.requestTrackingAuthorization { status in switch status { case .authorized, .notDetermined: read()
default: break } } }
//// in a case with a condition
func f(q: Bool) { switch ATTrackingManager.trackingAuthorizationStatus { case let s where s == .authorized && q: read()
default: break } }
//// in a switch over a tuple
func f(q: Bool) { switch (ATTrackingManager.trackingAuthorizationStatus, q) { case (.authorized, true): read()
default: break } }
//// in a switch over a tuple that ignores the status
func f(q: Bool) { switch (ATTrackingManager.trackingAuthorizationStatus, q) { case (_, true): read()
default: break } }
//// in a switch over true
func f() { switch true { case ATTrackingManager.trackingAuthorizationStatus == .authorized: read()
default: break } }
//// in a case that falls through
func f() { switch ATTrackingManager.trackingAuthorizationStatus { case .authorized: fallthrough
case .denied: read()
default: break } }
//// behind a guard
func f() { guard ATTrackingManager.trackingAuthorizationStatus == .authorized else { return }
read() }
//// behind a guard that only prints
func f() { if ATTrackingManager.trackingAuthorizationStatus != .authorized { print("no") }
read() }
//// behind a list
func f() { if [.authorized].contains(ATTrackingManager.trackingAuthorizationStatus) { read() } }
//// behind a list of others
func f() { if ![.denied, .restricted, .notDetermined].contains(ATTrackingManager.trackingAuthorizationStatus) { read() } }
//// behind a list that is too long
func f() { if [.authorized, .notDetermined].contains(ATTrackingManager.trackingAuthorizationStatus) { read() } }
//// behind an enumeration of the app
enum Consent { case given, refused
init(_ status: ATTrackingManager.AuthorizationStatus) { self = status == .authorized ? .given : .refused } }
func f() { if Consent(ATTrackingManager.trackingAuthorizationStatus) == .given { read() } }
//// behind a computed property of an enumeration
enum Consent { case given, refused
static var now: Consent { ATTrackingManager.trackingAuthorizationStatus == .authorized ? .given : .refused } }
func f() { switch Consent.now { case .given: read()
case .refused: break } }
//// behind the other case of an enumeration
enum Consent { case given, refused
static var now: Consent { ATTrackingManager.trackingAuthorizationStatus == .authorized ? .given : .refused } }
func f() { switch Consent.now { case .given: break
case .refused: read() } }
//// behind an optional
func allowed() -> String? { ATTrackingManager.trackingAuthorizationStatus == .authorized ? "yes" : nil }
func f() { if let _ = allowed() { read() } }
//// behind an optional that is always there
func allowed() -> String? { ATTrackingManager.trackingAuthorizationStatus == .authorized ? "yes" : "no" }
func f() { if let _ = allowed() { read() } }
//// in a closure that a function runs
func g(_ run: () -> Void) { if ATTrackingManager.trackingAuthorizationStatus == .authorized { run() } }
func f() { g { read() } }
//// in a closure that a function runs anyway
func g(_ run: () -> Void) { run() }
func f() { g { read() } }
//// in a closure that nobody runs
func f() { let run = { read() } }
//// in a system before the prompt
func f() { if #unavailable(iOS 14) { read() } }
//// in a system with the prompt
func f() { if #available(iOS 14, *) { read() } }
//// in a later version of the system only
func f() { if #available(iOS 15, *) { if ATTrackingManager.trackingAuthorizationStatus == .authorized { read() } } }
//// by a version that is compared
func f() { if ProcessInfo.processInfo.isOperatingSystemAtLeast(OperatingSystemVersion(majorVersion: 14, minorVersion: 0, patchVersion: 0)) { if ATTrackingManager.trackingAuthorizationStatus == .authorized { read() } } else { read() } }
//// by a version that is compared as text
func f() { if UIDevice.current.systemVersion.compare("14", options: .numeric) == .orderedAscending { read() } }
//// by a version that is compared as text, the other way round
func f() { if UIDevice.current.systemVersion.compare("14", options: .numeric) != .orderedAscending { read() } }
//// in a task that waits for the prompt
func f() { Task { if await ATTrackingManager.requestTrackingAuthorization() == .authorized { read() } } }
//// after a task that does not wait
func f() { Task { _ = await ATTrackingManager.requestTrackingAuthorization() }
read() }
//// behind a map from statuses
let allowed: [ATTrackingManager.AuthorizationStatus: Bool] = [.authorized: true, .denied: false, .restricted: false, .notDetermined: false]
func f() { if allowed[ATTrackingManager.trackingAuthorizationStatus] == true { read() } }
//// behind a map from statuses that allows too many
let allowed: [ATTrackingManager.AuthorizationStatus: Bool] = [.authorized: true, .denied: true, .restricted: false, .notDetermined: false]
func f() { if allowed[ATTrackingManager.trackingAuthorizationStatus] == true { read() } }
//// behind a map from statuses that misses some
let allowed: [ATTrackingManager.AuthorizationStatus: Bool] = [.authorized: true]
func f() { if allowed[ATTrackingManager.trackingAuthorizationStatus] ?? false { read() } }
//// behind a question that the user answers
func f() { if askUser() && ATTrackingManager.trackingAuthorizationStatus == .authorized { read() } }
//// behind either of two
func f() { if askUser() || ATTrackingManager.trackingAuthorizationStatus == .authorized { read() } }
//// behind what is not known, negated
func f() { if !askUser() { read() } }
//// behind a sum
func f(n: Int) { if ATTrackingManager.trackingAuthorizationStatus.rawValue + n == 3 { read() } }
//// by a call in a condition
func f() { if ATTrackingManager.trackingAuthorizationStatus == .authorized, let id = Optional(ASIdentifierManager.shared().advertisingIdentifier) { print(id) } }
//// by a call before a condition
func f() { let id = ASIdentifierManager.shared().advertisingIdentifier
if ATTrackingManager.trackingAuthorizationStatus == .authorized { print(id) } }
//// by a method that another file may override
open class App { open func isAllowed() -> Bool { ATTrackingManager.trackingAuthorizationStatus == .authorized }
func f() { if isAllowed() { read() } } }
//// behind a protocol that a type of the app implements
protocol Gate { func isAllowed() -> Bool }
class Real: Gate { func isAllowed() -> Bool { ATTrackingManager.trackingAuthorizationStatus == .authorized } }
func f(gate: Gate) { if gate.isAllowed() { read() } }
//// behind a protocol that one of two types implements without a check
protocol Gate { func isAllowed() -> Bool }
class Real: Gate { func isAllowed() -> Bool { ATTrackingManager.trackingAuthorizationStatus == .authorized } }
class Fake: Gate { func isAllowed() -> Bool { true } }
func f(gate: Gate) { if gate.isAllowed() { read() } }
//// behind a sum, negated
func f(n: Int) { if !(ATTrackingManager.trackingAuthorizationStatus.rawValue + n == 3) { read() } }
//// behind a sum and something else
func f(n: Int, q: Bool) { if q && ATTrackingManager.trackingAuthorizationStatus.rawValue + n == 3 { read() } }
//// behind a sum or something else
func f(n: Int, q: Bool) { if ATTrackingManager.trackingAuthorizationStatus.rawValue + n == 3 || q { read() } }
//// behind a flag that a sum sets
func f(n: Int) { var isAllowed = false
if ATTrackingManager.trackingAuthorizationStatus.rawValue + n == 3 { isAllowed = true }
if isAllowed { read() } }
//// behind a flag of an object that nobody made
func f(settings: Settings) { if settings.isAllowed { read() } }
//// behind a flag of an object of the app that nobody sets
class Settings { var isAllowed: Bool
init(isAllowed: Bool) { self.isAllowed = isAllowed } }
func f(settings: Settings) { if settings.isAllowed { read() } }
//// behind a member of a status that nobody declares
func f() { if ATTrackingManager.trackingAuthorizationStatus.isAllowed { read() } }
//// behind a member of a status that the app declares
extension ATTrackingManager.AuthorizationStatus { var isAllowed: Bool { self == .authorized } }
func f() { if ATTrackingManager.trackingAuthorizationStatus.isAllowed { read() } }
//// behind a member of another enumeration of that name
enum Consent { case given
var isAllowed: Bool { true } }
func f() { if ATTrackingManager.trackingAuthorizationStatus.isAllowed { read() } }
//// behind a member of a case
enum Consent { case given(Bool), refused
var isAllowed: Bool { if case .given(let q) = self { return q }
return false } }
func f() { if Consent.given(ATTrackingManager.trackingAuthorizationStatus == .authorized).isAllowed { read() } }
//// behind a method of a case
enum Consent { case given(Bool), refused
func isAllowed() -> Bool { if case .given(let q) = self { return q }
return false } }
func f() { if Consent.given(ATTrackingManager.trackingAuthorizationStatus == .authorized).isAllowed() { read() } }
//// behind a member of a case that another one calls
enum Consent { case given(Bool), refused
var isGiven: Bool { if case .given(let q) = self { return q }
return false }
var isAllowed: Bool { isGiven } }
func f() { if Consent.given(ATTrackingManager.trackingAuthorizationStatus == .authorized).isAllowed { read() } }
//// behind a static member of a nested type
enum Outer { enum Inner { static var isAllowed: Bool { ATTrackingManager.trackingAuthorizationStatus == .authorized } } }
func f() { if Outer.Inner.isAllowed { read() } }
//// behind a status of a result
func f(result: Result<ATTrackingManager.AuthorizationStatus, Error>) { if case .success(let status) = result, status == .authorized { read() } }
//// behind a value of a dictionary that the app fills
func f() { let all = ["a": ATTrackingManager.trackingAuthorizationStatus == .authorized]
if all["a"]! { read() } }
//// behind a value of a dictionary that it does not have
func f() { let all = ["a": true]
if all["b"] == true { read() } }
//// behind any value of a dictionary
func f(key: String) { let all = ["a": ATTrackingManager.trackingAuthorizationStatus == .authorized]
if all[key] == true { read() } }
//// behind any of several constants
func f(key: String) { let all = ["a": true, "b": false]
if all[key] == true { read() } }
//// behind the last of a loop
func f() { var isAllowed = false
for status in [ATTrackingManager.trackingAuthorizationStatus] { isAllowed = status == .authorized }
if isAllowed { read() } }
//// behind a function with a default
func isAllowed(_ status: ATTrackingManager.AuthorizationStatus = ATTrackingManager.trackingAuthorizationStatus) -> Bool { status == .authorized }
func f() { if isAllowed() { read() } }
//// behind an overload
func isAllowed(now: Bool) -> Bool { ATTrackingManager.trackingAuthorizationStatus == .authorized }
func isAllowed(later: Bool) -> Bool { true }
func f() { if isAllowed(now: true) { read() } }
//// behind the other overload
func isAllowed(now: Bool) -> Bool { ATTrackingManager.trackingAuthorizationStatus == .authorized }
func isAllowed(later: Bool) -> Bool { true }
func f() { if isAllowed(later: true) { read() } }
//// behind a closure that calls itself
func f(n: Int) -> Bool { n == 0 ? ATTrackingManager.trackingAuthorizationStatus == .authorized : f(n: n - 1) }
func g() { if f(n: 3) { read() } }
//// behind a case that it may be
enum Consent { case given(Bool), refused }
func f(q: Bool) { let consent = q ? Consent.given(ATTrackingManager.trackingAuthorizationStatus == .authorized) : .refused
if case .given(let isAllowed) = consent, isAllowed { read() } }
//// behind a list to which another one is added
func f() { var allowed: [ATTrackingManager.AuthorizationStatus] = []
allowed.append(contentsOf: [.authorized])
if allowed.contains(ATTrackingManager.trackingAuthorizationStatus) { read() } }
//// behind a list to which one with a refusal is added
func f() { var allowed: [ATTrackingManager.AuthorizationStatus] = [.authorized]
allowed.append(contentsOf: [.denied, .restricted])
if allowed.contains(ATTrackingManager.trackingAuthorizationStatus) { read() } }
