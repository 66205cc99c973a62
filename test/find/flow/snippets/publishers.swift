func give(_ status: ATTrackingManager.AuthorizationStatus) {
  MParticle.sharedInstance().setATTStatus(MPATTAuthorizationStatus(rawValue: status.rawValue)!, withATTStatusTimestampMillis: nil)
}
//// a publisher of an own subject asks for each value
final class Consent {
let taps = PassthroughSubject<Void, Never>()
init() { taps.flatMap { Future { promise in ATTrackingManager.requestTrackingAuthorization { promise(.success($0)) } } }.sink { give($0) } }
func tap() { taps.send(()) } }
//// a publisher of an own subject asks for each value, and nobody gets it
final class Consent {
let taps = PassthroughSubject<Void, Never>()
init() { taps.flatMap { Future { promise in ATTrackingManager.requestTrackingAuthorization { promise(.success($0)) } } }.sink { print($0) } }
func tap() { taps.send(()) } }
//// what is there later is mapped
func f(_ taps: PassthroughSubject<Void, Never>) { taps.flatMap { Deferred { Future { promise in ATTrackingManager.requestTrackingAuthorization { promise(.success($0)) } } } }.map { $0 }.sink { give($0) } }
//// only one outcome passes a test on its way from a subject
final class Consent {
let statuses = PassthroughSubject<ATTrackingManager.AuthorizationStatus, Never>()
init() { statuses.filter { $0 == .authorized }.sink { give($0) } }
func ask() { ATTrackingManager.requestTrackingAuthorization { [statuses] in statuses.send($0) } } }
//// every outcome passes a test on its way from a subject
final class Consent {
let statuses = PassthroughSubject<ATTrackingManager.AuthorizationStatus?, Never>()
init() { statuses.filter { $0 != nil }.sink { give($0!) } }
func ask() { ATTrackingManager.requestTrackingAuthorization { [statuses] in statuses.send($0) } } }
//// only one outcome passes a test on its way from a future
func f() { Future { promise in ATTrackingManager.requestTrackingAuthorization { promise(.success($0)) } }.filter { $0 != .denied }.sink { give($0) } }
//// a test that nobody knows lets an outcome pass
func f() { Future { promise in ATTrackingManager.requestTrackingAuthorization { promise(.success($0)) } }.filter { isWanted($0) }.sink { give($0) } }
//// only one outcome is mapped to a value
func f() { Future { promise in ATTrackingManager.requestTrackingAuthorization { promise(.success($0)) } }.compactMap { $0 == .authorized ? $0 : nil }.sink { give($0) } }
//// handlers in a list
typealias Handler = (ATTrackingManager.AuthorizationStatus) -> Void
final class Center { static let shared = Center()
private var handlers = [Handler]()
func add(_ handler: @escaping Handler) { handlers.append(handler) }
func ask() { ATTrackingManager.requestTrackingAuthorization { status in for handler in self.handlers { handler(status) } } } }
func launch() { Center.shared.add { give($0) } }
//// handlers in a list of which none gives the outcome
typealias Handler = (ATTrackingManager.AuthorizationStatus) -> Void
final class Center { static let shared = Center()
private var handlers = [Handler]()
func add(_ handler: @escaping Handler) { handlers.append(handler) }
func ask() { ATTrackingManager.requestTrackingAuthorization { status in for handler in self.handlers { handler(status) } } } }
func launch() { Center.shared.add { print($0) } }
//// handlers in a dictionary
typealias Handler = (ATTrackingManager.AuthorizationStatus) -> Void
final class Center { private var handlers: [String: Handler] = [:]
func add(_ name: String, _ handler: @escaping Handler) { handlers[name] = handler }
func ask() { ATTrackingManager.requestTrackingAuthorization { status in for (_, handler) in self.handlers { handler(status) } } } }
func launch(_ center: Center) { center.add("a") { give($0) } }
//// the values of a dictionary of handlers
typealias Handler = (ATTrackingManager.AuthorizationStatus) -> Void
final class Center { private var handlers: [String: Handler] = [:]
func add(_ name: String, _ handler: @escaping Handler) { handlers[name] = handler }
func ask() { ATTrackingManager.requestTrackingAuthorization { status in self.handlers.values.forEach { $0(status) } } } }
func launch(_ center: Center) { center.add("a") { give($0) } }
//// a guarantee is made
func ask() -> Guarantee<ATTrackingManager.AuthorizationStatus> { Guarantee { seal in ATTrackingManager.requestTrackingAuthorization(completionHandler: seal) } }
func f() { firstly { ask() }.map { $0 }.done { give($0) } }
//// a guarantee is made, and nobody gets what it gives
func ask() -> Guarantee<ATTrackingManager.AuthorizationStatus> { Guarantee { seal in ATTrackingManager.requestTrackingAuthorization(completionHandler: seal) } }
func f() { firstly { ask() }.map { $0 }.done { print($0) } }
//// a key path maps what a future gives
func ask() -> AnyPublisher<Answer, Never> { Future<Answer, Never> { promise in ATTrackingManager.requestTrackingAuthorization { promise(.success(Answer(status: $0))) } }.eraseToAnyPublisher() }
struct Answer { let status: ATTrackingManager.AuthorizationStatus; let date = Date() }
func f() { ask().map(\.status).removeDuplicates().sink { give($0) } }
//// a key path of something else maps what a future gives
func ask() -> AnyPublisher<Answer, Never> { Future<Answer, Never> { promise in ATTrackingManager.requestTrackingAuthorization { promise(.success(Answer(status: $0))) } }.eraseToAnyPublisher() }
struct Answer { let status: ATTrackingManager.AuthorizationStatus; let date = Date() }
func f() { ask().map(\.date).sink { print($0) } }
//// an operator that nobody knows, and a subscriber that gives what comes of it
func f() { Future { promise in ATTrackingManager.requestTrackingAuthorization { promise(.success($0)) } }.retrying(3).sink { give($0) } }
//// an operator that nobody knows may take the outcome
func f() { Future { promise in ATTrackingManager.requestTrackingAuthorization { promise(.success($0)) } }.bind(to: relay) }
//// a future is assigned to a property whose observer gives it
final class Giver { var status: ATTrackingManager.AuthorizationStatus? { didSet { if let status { give(status) } } }
func f() { Future { promise in ATTrackingManager.requestTrackingAuthorization { promise(.success($0)) } }.map(Optional.some).assign(to: \.status, on: self) } }
//// a loop runs with each value of a subject
let statuses = PassthroughSubject<ATTrackingManager.AuthorizationStatus, Never>()
func listen() async { for await status in statuses.values { give(status) } }
func f() { Task { await listen() }; ATTrackingManager.requestTrackingAuthorization { statuses.send($0) } }
//// a loop runs with each value of a subject, and gives none
let statuses = PassthroughSubject<ATTrackingManager.AuthorizationStatus, Never>()
func listen() async { for await status in statuses.values { print(status) } }
func f() { Task { await listen() }; ATTrackingManager.requestTrackingAuthorization { statuses.send($0) } }
//// a loop runs with each notification
func listen() async { for await note in NotificationCenter.default.notifications(named: .init("answered")) { give(note.object as! ATTrackingManager.AuthorizationStatus) } }
func f() { Task { await listen() }; ATTrackingManager.requestTrackingAuthorization { NotificationCenter.default.post(name: .init("answered"), object: $0) } }
//// a name outside of any type gives a publisher each time
let subject = PassthroughSubject<ATTrackingManager.AuthorizationStatus, Never>()
var statuses: AnyPublisher<ATTrackingManager.AuthorizationStatus, Never> { subject.eraseToAnyPublisher() }
func f() { statuses.sink { give($0) }; ATTrackingManager.requestTrackingAuthorization { subject.send($0) } }
