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
