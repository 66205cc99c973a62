func give(_ status: ATTrackingManager.AuthorizationStatus) {
  MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: status.rawValue)!, withATTStatusTimestampMillis: nil)
}
//// a function is called by its name
func f() { ATTrackingManager.requestTrackingAuthorization { status in give(status) } }
//// a function is handed over
func f() { ATTrackingManager.requestTrackingAuthorization(completionHandler: give) }
//// a function of the SDK is handed over to nobody who calls it
func f() { ATTrackingManager.requestTrackingAuthorization { status in keep(status) } }
func keep(_ status: ATTrackingManager.AuthorizationStatus) {}
//// a method that nobody declares gets the outcome
func f() { ATTrackingManager.requestTrackingAuthorization { status in Analytics.track(status) } }
//// a function that nobody declares gets the outcome
func f() { ATTrackingManager.requestTrackingAuthorization { status in track(status) } }
//// a handler that callers supply gets the outcome
func f(then done: @escaping (ATTrackingManager.AuthorizationStatus) -> Void) { ATTrackingManager.requestTrackingAuthorization { status in done(status) } }
//// a handler that callers supply is told that the prompt is over
func f(then done: @escaping () -> Void) { ATTrackingManager.requestTrackingAuthorization { _ in done() } }
//// a handler that nobody supplies is nothing
func f() { ask(nil) }
func ask(_ done: ((ATTrackingManager.AuthorizationStatus) -> Void)?) { ATTrackingManager.requestTrackingAuthorization { status in done?(status) } }
//// a printed outcome
func f() { ATTrackingManager.requestTrackingAuthorization { status in print(status) } }
//// labels tell two functions apart
func f() { ATTrackingManager.requestTrackingAuthorization { status in use(good: status) } }
func use(good status: ATTrackingManager.AuthorizationStatus) { give(status) }
func use(bad status: ATTrackingManager.AuthorizationStatus) {}
//// labels tell two functions apart: the other one
func f() { ATTrackingManager.requestTrackingAuthorization { status in use(bad: status) } }
func use(good status: ATTrackingManager.AuthorizationStatus) { give(status) }
func use(bad status: ATTrackingManager.AuthorizationStatus) {}
//// labels tell two methods of an object apart
class Store { func use(good status: ATTrackingManager.AuthorizationStatus) { give(status) }
func use(bad status: ATTrackingManager.AuthorizationStatus) {} }
func f() { ATTrackingManager.requestTrackingAuthorization { status in Store().use(bad: status) } }
//// the number of arguments tells two methods apart
class Store { func use(_ status: ATTrackingManager.AuthorizationStatus) { give(status) }
func use(_ status: ATTrackingManager.AuthorizationStatus, _ more: Int) {} }
func f() { ATTrackingManager.requestTrackingAuthorization { status in Store().use(status, 1) } }
//// the method of the own type is meant before the function of the file
func use(_ status: ATTrackingManager.AuthorizationStatus) { give(status) }
class Store { func use(_ status: ATTrackingManager.AuthorizationStatus) {}
func f() { ATTrackingManager.requestTrackingAuthorization { status in self.use(status) } } }
//// a method that the type inherits
class Base { func use(_ status: ATTrackingManager.AuthorizationStatus) { give(status) } }
class Store: Base { func f() { ATTrackingManager.requestTrackingAuthorization { status in self.use(status) } } }
//// super calls what the type inherits
class Base { func use(_ status: ATTrackingManager.AuthorizationStatus) { give(status) } }
class Store: Base { override func use(_ status: ATTrackingManager.AuthorizationStatus) { super.use(status) }
func f() { ATTrackingManager.requestTrackingAuthorization { status in self.use(status) } } }
//// an override that does not call super
class Base { func use(_ status: ATTrackingManager.AuthorizationStatus) { give(status) } }
class Store: Base { override func use(_ status: ATTrackingManager.AuthorizationStatus) { }
func f() { ATTrackingManager.requestTrackingAuthorization { status in self.use(status) } } }
//// super of a type that nobody declares
class Store: Unknown { func f() { ATTrackingManager.requestTrackingAuthorization { status in super.use(status) } } }
//// an initializer gets the outcome
struct Event { init(status: ATTrackingManager.AuthorizationStatus) { give(status) } }
func f() { ATTrackingManager.requestTrackingAuthorization { status in _ = Event(status: status) } }
//// the other initializer gets the outcome
struct Event { init(status: ATTrackingManager.AuthorizationStatus) { give(status) }
init(other: ATTrackingManager.AuthorizationStatus) {} }
func f() { ATTrackingManager.requestTrackingAuthorization { status in _ = Event(other: status) } }
//// an initializer is called by its name
struct Event { init(status: ATTrackingManager.AuthorizationStatus) { give(status) } }
func f() { ATTrackingManager.requestTrackingAuthorization { status in _ = Event.init(status: status) } }
//// a type without an initializer keeps what it is given
struct Event { let status: ATTrackingManager.AuthorizationStatus }
func f() { ATTrackingManager.requestTrackingAuthorization { status in give(Event(status: status).status) } }
//// a type that is nested
enum Outer { struct Event { let status: ATTrackingManager.AuthorizationStatus
static func use(_ status: ATTrackingManager.AuthorizationStatus) { give(status) } } }
func f() { ATTrackingManager.requestTrackingAuthorization { status in Outer.Event.use(status) } }
//// a case with a value is taken apart
enum Outcome { case done(ATTrackingManager.AuthorizationStatus), failed }
func use(_ outcome: Outcome) { if case .done(let status) = outcome { give(status) } }
func f() { ATTrackingManager.requestTrackingAuthorization { status in use(.done(status)) } }
//// a case with a value of a named type is taken apart
enum Outcome { case done(ATTrackingManager.AuthorizationStatus), failed }
func use(_ outcome: Outcome) { if case .done(let status) = outcome { give(status) } }
func f() { ATTrackingManager.requestTrackingAuthorization { status in use(Outcome.done(status)) } }
//// another case is taken apart
enum Outcome { case done(ATTrackingManager.AuthorizationStatus), failed(ATTrackingManager.AuthorizationStatus) }
func use(_ outcome: Outcome) { if case .failed(let status) = outcome { give(status) } }
func f() { ATTrackingManager.requestTrackingAuthorization { status in use(.done(status)) } }
//// a method of a case
enum Outcome { case done(ATTrackingManager.AuthorizationStatus), failed
func use() { if case .done(let status) = self { give(status) } } }
func f() { ATTrackingManager.requestTrackingAuthorization { status in Outcome.done(status).use() } }
//// a getter of a case
enum Outcome { case done(ATTrackingManager.AuthorizationStatus), failed
var status: ATTrackingManager.AuthorizationStatus { if case .done(let status) = self { return status }
return .denied } }
func f() { ATTrackingManager.requestTrackingAuthorization { status in give(Outcome.done(status).status) } }
//// a function that is kept in a property
class Store { var use: ((ATTrackingManager.AuthorizationStatus) -> Void)?
init() { use = { give($0) } }
func f() { ATTrackingManager.requestTrackingAuthorization { status in self.use?(status) } } }
//// a property of functions that nobody fills
class Store { var use: ((ATTrackingManager.AuthorizationStatus) -> Void)?
func f() { ATTrackingManager.requestTrackingAuthorization { status in self.use?(status) } } }
//// a callable object
struct Use { func callAsFunction(_ status: ATTrackingManager.AuthorizationStatus) { give(status) } }
func f() { let use = Use()
ATTrackingManager.requestTrackingAuthorization { status in use.callAsFunction(status) } }
//// a stored property
class Store { var status: ATTrackingManager.AuthorizationStatus = .notDetermined
func f() { ATTrackingManager.requestTrackingAuthorization { status in self.status = status } } }
//// a stored property that a function reads
class Store { var status: ATTrackingManager.AuthorizationStatus = .notDetermined
func send() { give(status) }
func f() { ATTrackingManager.requestTrackingAuthorization { status in self.status = status
self.send() } } }
//// an observed property
class Store { var status: ATTrackingManager.AuthorizationStatus = .notDetermined { didSet { give(status) } }
func f() { ATTrackingManager.requestTrackingAuthorization { status in self.status = status } } }
//// an observed property that gives what it held before
class Store { var status: ATTrackingManager.AuthorizationStatus = .notDetermined { didSet { give(oldValue) } }
func f() { ATTrackingManager.requestTrackingAuthorization { status in self.status = status } } }
//// an observed property that gives what it will hold
class Store { var status: ATTrackingManager.AuthorizationStatus = .notDetermined { willSet { give(newValue) } }
func f() { ATTrackingManager.requestTrackingAuthorization { status in self.status = status } } }
//// an observed property that gives what it still holds
class Store { var status: ATTrackingManager.AuthorizationStatus = .notDetermined { willSet { give(status) } }
func f() { ATTrackingManager.requestTrackingAuthorization { status in self.status = status } } }
//// a local variable that nobody reads
func f() { var last: ATTrackingManager.AuthorizationStatus = .denied
ATTrackingManager.requestTrackingAuthorization { status in last = status } }
//// a static property that nobody reads
enum Store { static var status: ATTrackingManager.AuthorizationStatus = .denied }
func f() { ATTrackingManager.requestTrackingAuthorization { status in Store.status = status } }
//// a property of what nobody knows
func f(store: Store) { ATTrackingManager.requestTrackingAuthorization { status in store.status = status } }
//// an element of what nobody knows
func f(store: [String: Any]) { ATTrackingManager.requestTrackingAuthorization { status in store["status"] = status } }
//// an element of a dictionary that is read again
func f() { var store: [String: ATTrackingManager.AuthorizationStatus] = [:]
ATTrackingManager.requestTrackingAuthorization { status in store["status"] = status
give(store["status"]!) } }
//// a tuple
func f() { ATTrackingManager.requestTrackingAuthorization { status in let pair = (1, status)
give(pair.1) } }
//// the other element of a tuple
func f() { ATTrackingManager.requestTrackingAuthorization { status in let pair = (ATTrackingManager.AuthorizationStatus.denied, status)
give(pair.0) } }
//// a list that is run over
func f() { ATTrackingManager.requestTrackingAuthorization { status in for each in [status] { give(each) } } }
//// a list to which a function is applied
func f() { ATTrackingManager.requestTrackingAuthorization { status in [status].forEach { give($0) } } }
//// a list to which a handed function is applied
func f() { ATTrackingManager.requestTrackingAuthorization { status in [status].forEach(give) } }
//// an optional to which a function is applied
func f() { ATTrackingManager.requestTrackingAuthorization { status in Optional(status).map { give($0) } } }
//// an inout parameter
func put(_ status: ATTrackingManager.AuthorizationStatus, into last: inout ATTrackingManager.AuthorizationStatus) { last = status }
func f() { ATTrackingManager.requestTrackingAuthorization { status in var last = ATTrackingManager.AuthorizationStatus.denied
put(status, into: &last)
give(last) } }
//// an inout parameter that nothing is put in
func put(_ status: ATTrackingManager.AuthorizationStatus, into last: inout ATTrackingManager.AuthorizationStatus) { }
func f() { ATTrackingManager.requestTrackingAuthorization { status in var last = ATTrackingManager.AuthorizationStatus.denied
put(status, into: &last)
give(last) } }
//// a default argument
func use(_ status: ATTrackingManager.AuthorizationStatus, with other: (ATTrackingManager.AuthorizationStatus) -> Void = give) { other(status) }
func f() { ATTrackingManager.requestTrackingAuthorization { status in use(status) } }
//// arguments in another number than parameters are bound by labels
func use(a: Int = 1, b: ATTrackingManager.AuthorizationStatus, c: Int = 2) { give(b) }
func f() { ATTrackingManager.requestTrackingAuthorization { status in use(b: status) } }
//// some outcomes are given
func f() { ATTrackingManager.requestTrackingAuthorization { status in if status == .authorized { give(status) } } }
//// each outcome is given in its case
func f() { ATTrackingManager.requestTrackingAuthorization { status in switch status {
case .authorized: give(.authorized)
case .denied: give(.denied)
case .restricted: give(.restricted)
default: give(.notDetermined) } } }
//// one outcome is given for two
func f() { ATTrackingManager.requestTrackingAuthorization { status in switch status {
case .authorized: give(.authorized)
default: give(.denied) } } }
//// the current status is given after the prompt
func f() { ATTrackingManager.requestTrackingAuthorization { _ in give(ATTrackingManager.trackingAuthorizationStatus) } }
//// the current status is given beside the prompt
func f() { ATTrackingManager.requestTrackingAuthorization { _ in }
give(ATTrackingManager.trackingAuthorizationStatus) }
//// the prompt is awaited
func f() async { give(await ATTrackingManager.requestTrackingAuthorization()) }
//// the prompt is awaited into a variable
func f() async { let status = await ATTrackingManager.requestTrackingAuthorization()
give(status) }
//// the prompt is awaited and its outcome not used
func f() async { _ = await ATTrackingManager.requestTrackingAuthorization() }
//// a wrapper returns the outcome
func ask() async -> ATTrackingManager.AuthorizationStatus { await ATTrackingManager.requestTrackingAuthorization() }
func f() async { give(await ask()) }
//// a wrapper returns whether tracking is allowed
func ask() async -> Bool { await ATTrackingManager.requestTrackingAuthorization() == .authorized }
func f() async { give(await ask() ? .authorized : .denied) }
//// a continuation carries the outcome
func ask() async -> ATTrackingManager.AuthorizationStatus { await withCheckedContinuation { next in ATTrackingManager.requestTrackingAuthorization { next.resume(returning: $0) } } }
func f() async { give(await ask()) }
//// a continuation carries a constant
func ask() async -> ATTrackingManager.AuthorizationStatus { await withCheckedContinuation { next in ATTrackingManager.requestTrackingAuthorization { _ in next.resume(returning: .denied) } } }
func f() async { give(await ask()) }
//// a task carries the outcome
func f() { Task { give(await ATTrackingManager.requestTrackingAuthorization()) } }
//// functions call each other in a circle
func a(_ status: ATTrackingManager.AuthorizationStatus) { b(status) }
func b(_ status: ATTrackingManager.AuthorizationStatus) { a(status)
give(status) }
func f() { ATTrackingManager.requestTrackingAuthorization { status in a(status) } }
//// the raw value
func f() { ATTrackingManager.requestTrackingAuthorization { status in let number = status.rawValue
MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: number)!, withATTStatusTimestampMillis: nil) } }
//// the text of the outcome goes elsewhere
func f() { ATTrackingManager.requestTrackingAuthorization { status in Analytics.track("\(status)") } }
//// an extension of the status gives it
extension ATTrackingManager.AuthorizationStatus { func send() { give(self) } }
func f() { ATTrackingManager.requestTrackingAuthorization { status in status.send() } }
//// an extension of the status makes another value of it
extension ATTrackingManager.AuthorizationStatus { var mapped: MPATTAuthorizationStatus { MPATTAuthorizationStatus(rawValue: rawValue)! } }
func f() { ATTrackingManager.requestTrackingAuthorization { status in MParticle.sharedInstance().setATTStatus(status.mapped, withATTStatusTimestampMillis: nil) } }
//// what observes a notification gives the outcome
class Store { init() { NotificationCenter.default.addObserver(forName: .asked, object: nil, queue: nil) { note in give(note.object as! ATTrackingManager.AuthorizationStatus) } }
func f() { ATTrackingManager.requestTrackingAuthorization { status in NotificationCenter.default.post(name: .asked, object: status) } } }
//// a flag chooses between two constants
func f() { ATTrackingManager.requestTrackingAuthorization { status in let isOn = status == .authorized
give(isOn ? .authorized : .denied) } }
//// a constant under no condition
func f() { give(.authorized) }
//// a constant under a condition that says nothing
func f(q: Bool) { if q { give(.authorized) } }
//// a constant in a function that is called where its status holds
func f() { if ATTrackingManager.trackingAuthorizationStatus == .authorized { g() } }
func g() { give(.authorized) }
//// a prompt behind a check
func f() { if ATTrackingManager.trackingAuthorizationStatus == .notDetermined { ATTrackingManager.requestTrackingAuthorization { status in give(status) } } }
//// a prompt behind a version
func f() { if #available(iOS 14, *) { ATTrackingManager.requestTrackingAuthorization { status in give(status) } } }
//// each of the handlers that callers supply
func f(all: [(ATTrackingManager.AuthorizationStatus) -> Void]) { ATTrackingManager.requestTrackingAuthorization { status in for handler in all { handler(status) } } }
//// a handler that a variable keeps
func f(then done: @escaping (ATTrackingManager.AuthorizationStatus) -> Void) { let kept = done
ATTrackingManager.requestTrackingAuthorization { status in kept(status) } }
//// a handler that nobody declares makes
func f() { let done = makeHandler()
ATTrackingManager.requestTrackingAuthorization { status in done(status) } }
//// a value is called as a function
func f() { let done = 1
ATTrackingManager.requestTrackingAuthorization { status in done(status) } }
//// a method of an object that callers supply
func f(store: Store) { ATTrackingManager.requestTrackingAuthorization { status in store.use(status) } }
//// a method of an object of the app that callers supply
class Store { func use(_ status: ATTrackingManager.AuthorizationStatus) { give(status) } }
func f(store: Store) { ATTrackingManager.requestTrackingAuthorization { status in store.use(status) } }
//// a handler of an object of the app that callers supply
class Store { var done: ((ATTrackingManager.AuthorizationStatus) -> Void)? }
func f(store: Store) { ATTrackingManager.requestTrackingAuthorization { status in store.done?(status) } }
//// a member of the outcome goes elsewhere
func f() { ATTrackingManager.requestTrackingAuthorization { status in Analytics.track(status.description) } }
//// a case with the outcome goes elsewhere
enum Outcome { case done(ATTrackingManager.AuthorizationStatus) }
func f() { ATTrackingManager.requestTrackingAuthorization { status in Analytics.track(Outcome.done(status)) } }
//// an object with the outcome goes elsewhere
struct Event { let status: ATTrackingManager.AuthorizationStatus }
func f() { ATTrackingManager.requestTrackingAuthorization { status in Analytics.track(Event(status: status)) } }
//// an initializer that nobody declares gets the outcome
func f() { ATTrackingManager.requestTrackingAuthorization { status in _ = Event(status: status) } }
//// a static function by its implicit name gets the outcome
struct Event { static func make(_ status: ATTrackingManager.AuthorizationStatus) -> Event { give(status)
return Event() } }
func use(_ event: Event) {}
func f() { ATTrackingManager.requestTrackingAuthorization { status in use(.make(status)) } }
//// options that come from elsewhere get the outcome, and others get them
func f(options: MParticleOptions) { ATTrackingManager.requestTrackingAuthorization { status in
  options.attStatus = NSNumber(value: status.rawValue)
  Launcher.start(options) } }
//// a loop waits until the status is another one
func f() async { ATTrackingManager.requestTrackingAuthorization { _ in }
while ATTrackingManager.trackingAuthorizationStatus == .notDetermined { try? await Task.sleep(nanoseconds: 1) }
give(ATTrackingManager.trackingAuthorizationStatus) }
//// a loop that tests last waits until the status is another one
func f() { ATTrackingManager.requestTrackingAuthorization { _ in }
repeat { Thread.sleep(forTimeInterval: 1) } while ATTrackingManager.trackingAuthorizationStatus == .notDetermined
give(ATTrackingManager.trackingAuthorizationStatus) }
//// an endless loop is left once the status is another one
func f() async { ATTrackingManager.requestTrackingAuthorization { _ in }
while true { if ATTrackingManager.trackingAuthorizationStatus != .notDetermined { break }; try? await Task.sleep(nanoseconds: 1) }
give(ATTrackingManager.trackingAuthorizationStatus) }
//// a loop waits for something else
func f(_ items: inout [Int]) { ATTrackingManager.requestTrackingAuthorization { _ in }
while let item = items.popLast() { print(item) }
give(ATTrackingManager.trackingAuthorizationStatus) }
//// a property is observed, and its new value given
final class Consent: NSObject { @objc dynamic var raw: UInt = 0; func ask() { ATTrackingManager.requestTrackingAuthorization { self.raw = $0.rawValue } } }
func f(_ consent: Consent) { token = consent.observe(\.raw) { _, change in give(ATTrackingManager.AuthorizationStatus(rawValue: change.newValue ?? 0)!) }; consent.ask() }
//// a property is observed, and the object's value given
final class Consent: NSObject { @objc dynamic var raw: UInt = 0; func ask() { ATTrackingManager.requestTrackingAuthorization { self.raw = $0.rawValue } } }
func f(_ consent: Consent) { token = consent.observe(\.raw) { consent, _ in give(ATTrackingManager.AuthorizationStatus(rawValue: consent.raw)!) }; consent.ask() }
//// another property is observed
final class Consent: NSObject { @objc dynamic var raw: UInt = 0; @objc dynamic var isShown = false; func ask() { ATTrackingManager.requestTrackingAuthorization { self.raw = $0.rawValue } } }
func f(_ consent: Consent) { token = consent.observe(\.isShown) { _, change in print(change.newValue) }; consent.ask() }
//// a timer's selector asks for the status until there is one
final class Consent: NSObject {
  func ask() {
    ATTrackingManager.requestTrackingAuthorization { _ in }
    Timer.scheduledTimer(timeInterval: 1, target: self, selector: #selector(poll), userInfo: nil, repeats: true)
  }
  @objc func poll(_ timer: Timer) {
    let status = ATTrackingManager.trackingAuthorizationStatus
    guard status != .notDetermined else { return }
    timer.invalidate()
    give(status)
  }
}
//// a timer's selector only prints the status
final class Consent: NSObject {
  func ask() {
    ATTrackingManager.requestTrackingAuthorization { _ in }
    Timer.scheduledTimer(timeInterval: 1, target: self, selector: #selector(poll), userInfo: nil, repeats: true)
  }
  @objc func poll(_ timer: Timer) { print(ATTrackingManager.trackingAuthorizationStatus) }
}
//// a timer that fires once is no poll
func f() {
  ATTrackingManager.requestTrackingAuthorization { _ in }
  Timer.scheduledTimer(withTimeInterval: 1, repeats: false) { _ in give(ATTrackingManager.trackingAuthorizationStatus) }
}
//// a display link asks for the status
final class Consent: NSObject {
  func ask() {
    ATTrackingManager.requestTrackingAuthorization { _ in }
    CADisplayLink(target: self, selector: #selector(poll)).add(to: .main, forMode: .common)
  }
  @objc func poll(_ link: CADisplayLink) { if ATTrackingManager.trackingAuthorizationStatus != .notDetermined { give(ATTrackingManager.trackingAuthorizationStatus) } }
}
//// a published timer asks for the status
func f() {
  ATTrackingManager.requestTrackingAuthorization { _ in }
  bag = Timer.publish(every: 1, on: .main, in: .common).autoconnect().map { _ in ATTrackingManager.trackingAuthorizationStatus }
    .first { $0 != .notDetermined }.sink { status in give(status) }
}
//// the app gives the status whenever it is active again
final class SceneDelegate: UIResponder, UIWindowSceneDelegate {
  func sceneDidBecomeActive(_ scene: UIScene) {
    if ATTrackingManager.trackingAuthorizationStatus == .notDetermined { ATTrackingManager.requestTrackingAuthorization { _ in } }
    else { give(ATTrackingManager.trackingAuthorizationStatus) }
  }
}
//// the app gives the status when it leaves the foreground
final class SceneDelegate: UIResponder, UIWindowSceneDelegate {
  func sceneWillEnterForeground(_ scene: UIScene) { ATTrackingManager.requestTrackingAuthorization { _ in } }
  func sceneDidEnterBackground(_ scene: UIScene) { give(ATTrackingManager.trackingAuthorizationStatus) }
}
//// an observer gives the status whenever the app is active again
final class Consent: NSObject {
  func start() {
    NotificationCenter.default.addObserver(self, selector: #selector(active), name: UIApplication.didBecomeActiveNotification, object: nil)
    ATTrackingManager.requestTrackingAuthorization { _ in }
  }
  @objc func active() { give(ATTrackingManager.trackingAuthorizationStatus) }
}
//// an observer gives the status when memory is short
final class Consent: NSObject {
  func start() {
    NotificationCenter.default.addObserver(self, selector: #selector(short), name: UIApplication.didReceiveMemoryWarningNotification, object: nil)
    ATTrackingManager.requestTrackingAuthorization { _ in }
  }
  @objc func short() { give(ATTrackingManager.trackingAuthorizationStatus) }
}
//// a view gives the status whenever its scene is active again
struct Root: View {
  @Environment(\.scenePhase) var scenePhase
  var body: some View {
    Text("Hi").onAppear { ATTrackingManager.requestTrackingAuthorization { _ in } }
      .onChange(of: scenePhase) { phase in if phase == .active { give(ATTrackingManager.trackingAuthorizationStatus) } }
  }
}
