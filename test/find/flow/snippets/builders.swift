let current = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
func launch(_ options: MParticleOptions) { MParticle.sharedInstance().start(with: options) }
//// a builder is given the status
final class Builder { private var status: ATTrackingManager.AuthorizationStatus?
func tracking(_ status: ATTrackingManager.AuthorizationStatus) -> Self { self.status = status
return self }
func build() -> MParticleOptions { let options = MParticleOptions(key: "k", secret: "s")
if let status = status { options.attStatus = NSNumber(value: status.rawValue) }
return options } }
func f() { MParticle.sharedInstance().start(with: Builder().tracking(ATTrackingManager.trackingAuthorizationStatus).build()) }
//// a builder is not given the status
final class Builder { private var status: ATTrackingManager.AuthorizationStatus?
func tracking(_ status: ATTrackingManager.AuthorizationStatus) -> Self { self.status = status
return self }
func build() -> MParticleOptions { let options = MParticleOptions(key: "k", secret: "s")
if let status = status { options.attStatus = NSNumber(value: status.rawValue) }
return options } }
func f() { MParticle.sharedInstance().start(with: Builder().build()) }
//// a builder of another file may be given the status
final class Builder { var status: ATTrackingManager.AuthorizationStatus?
func build() -> MParticleOptions { let options = MParticleOptions(key: "k", secret: "s")
if let status = status { options.attStatus = NSNumber(value: status.rawValue) }
return options } }
func f(_ builder: Builder) { MParticle.sharedInstance().start(with: builder.build()) }
//// a wrapped property of a new object may hold the status
final class Settings { @Stored var status: ATTrackingManager.AuthorizationStatus?
func build() -> MParticleOptions { let options = MParticleOptions(key: "k", secret: "s")
if let status = status { options.attStatus = NSNumber(value: status.rawValue) }
return options } }
func f() { MParticle.sharedInstance().start(with: Settings().build()) }
//// the project adds a setter by key path to all objects
extension NSObjectProtocol { func set<Value>(_ path: ReferenceWritableKeyPath<Self, Value>, _ value: Value) -> Self { self[keyPath: path] = value; return self } }
func f() { MParticle.sharedInstance().start(with: MParticleOptions(key: "k", secret: "s").set(\.logLevel, .debug).set(\.attStatus, current)) }
//// a setter by key path sets something else
extension NSObjectProtocol { func set<Value>(_ path: ReferenceWritableKeyPath<Self, Value>, _ value: Value) -> Self { self[keyPath: path] = value; return self } }
func f() { MParticle.sharedInstance().start(with: MParticleOptions(key: "k", secret: "s").set(\.logLevel, .debug).set(\.uploadInterval, 60)) }
//// a result builder puts together what configures the options
typealias Change = (MParticleOptions) -> Void
@resultBuilder enum Build {
  static func buildExpression(_ change: @escaping Change) -> [Change] { [change] }
  static func buildBlock(_ parts: [Change]...) -> [Change] { parts.flatMap { $0 } }
  static func buildOptional(_ part: [Change]?) -> [Change] { part ?? [] }
}
func level() -> Change { { $0.logLevel = .debug } }
func tracking() -> Change { { $0.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue) } }
func make(@Build _ changes: () -> [Change]) -> MParticleOptions {
  let options = MParticleOptions(key: "k", secret: "s")
  changes().forEach { $0(options) }
  return options
}
func f() { MParticle.sharedInstance().start(with: make { level(); if #available(iOS 14, *) { tracking() } }) }
//// a result builder is not given what sets the status
typealias Change = (MParticleOptions) -> Void
@resultBuilder enum Build { static func buildBlock(_ parts: Change...) -> [Change] { parts } }
func level() -> Change { { $0.logLevel = .debug } }
func tracking() -> Change { { $0.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue) } }
func make(@Build _ changes: () -> [Change]) -> MParticleOptions {
  let options = MParticleOptions(key: "k", secret: "s")
  changes().forEach { $0(options) }
  return options
}
func f() { MParticle.sharedInstance().start(with: make { level() }) }
//// a result builder is given it under a condition
typealias Change = (MParticleOptions) -> Void
@resultBuilder enum Build {
  static func buildBlock(_ parts: Change...) -> Change { { options in parts.forEach { $0(options) } } }
  static func buildEither(first part: @escaping Change) -> Change { part }
  static func buildEither(second part: @escaping Change) -> Change { part }
}
func level() -> Change { { $0.logLevel = .debug } }
func tracking() -> Change { { $0.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue) } }
@Build func changes(_ flag: Bool) -> Change { if flag { tracking() } else { level() } }
func f(flag: Bool) {
  let options = MParticleOptions(key: "k", secret: "s")
  changes(flag)(options)
  MParticle.sharedInstance().start(with: options)
}
//// a result builder of a property
typealias Change = (MParticleOptions) -> Void
@resultBuilder enum Build { static func buildBlock(_ parts: Change...) -> Change { { options in parts.forEach { $0(options) } } } }
enum Changes {
  static let tracking: Change = { $0.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue) }
  static let level: Change = { $0.logLevel = .debug }
  @Build static var all: Change {
    level
    tracking
  }
}
func f() {
  let options = MParticleOptions(key: "k", secret: "s")
  Changes.all(options)
  MParticle.sharedInstance().start(with: options)
}
//// partial blocks
@resultBuilder struct Build {
  static func buildPartialBlock(first: MParticleOptions) -> MParticleOptions { first }
  static func buildPartialBlock(accumulated: MParticleOptions, next: NSNumber) -> MParticleOptions { accumulated.attStatus = next; return accumulated }
}
@Build func makeOptions() -> MParticleOptions {
  MParticleOptions(key: "k", secret: "s")
  NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
}
func f() { MParticle.sharedInstance().start(with: makeOptions()) }
//// an initializer of the project calls the SDK's, not itself
protocol Setting { func apply(to options: MParticleOptions) }
struct Level: Setting { func apply(to options: MParticleOptions) { options.logLevel = .debug } }
struct Tracking: Setting { func apply(to options: MParticleOptions) { options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue) } }
extension MParticleOptions {
  convenience init(key: String, secret: String, settings: () -> [Setting]) { self.init(key: key, secret: secret); settings().forEach { $0.apply(to: self) } }
}
func f() { MParticle.sharedInstance().start(with: MParticleOptions(key: "k", secret: "s") { [Level()] }) }
//// an initializer of the project with a default and a closure behind it
protocol Setting { func apply(to options: MParticleOptions) }
struct Tracking: Setting { func apply(to options: MParticleOptions) { options.attStatus = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue) } }
extension MParticleOptions {
  convenience init(key: String, secret: String = "s", settings: () -> [Setting]) { self.init(key: key, secret: secret); settings().forEach { $0.apply(to: self) } }
}
func f() { MParticle.sharedInstance().start(with: MParticleOptions(key: "k") { [Tracking()] }) }
