let current = NSNumber(value: ATTrackingManager.trackingAuthorizationStatus.rawValue)
func launch(_ options: MParticleOptions) { MParticle.sharedInstance().start(with: options) }
//// the status is set before the start
func f() { let options = MParticleOptions(key: "k", secret: "s")
options.attStatus = current
MParticle.sharedInstance().start(with: options) }
//// no status is set
func f() { let options = MParticleOptions(key: "k", secret: "s")
launch(options) }
//// the status is set after the start
func f() { let options = MParticleOptions(key: "k", secret: "s")
launch(options)
options.attStatus = current }
//// the status is set on other options
func f() { let options = MParticleOptions(key: "k", secret: "s")
let others = MParticleOptions(key: "k", secret: "s")
others.attStatus = current
launch(options) }
//// the status is set under another name of the options
func f() { let options = MParticleOptions(key: "k", secret: "s")
let others = options
others.attStatus = current
launch(options) }
//// the status is set on one path
func f(q: Bool) { let options = MParticleOptions(key: "k", secret: "s")
if q { options.attStatus = current }
launch(options) }
//// the status is set where the system has one
func f() { let options = MParticleOptions(key: "k", secret: "s")
if #available(iOS 14, *) { options.attStatus = current }
launch(options) }
//// the status is set where the system has none
func f() { let options = MParticleOptions(key: "k", secret: "s")
if #unavailable(iOS 14) { options.attStatus = current }
launch(options) }
//// the status is set in the handler of the prompt
func f() { let options = MParticleOptions(key: "k", secret: "s")
ATTrackingManager.requestTrackingAuthorization { status in options.attStatus = NSNumber(value: status.rawValue) }
launch(options) }
//// the start is in the handler of the prompt
func f() { let options = MParticleOptions(key: "k", secret: "s")
ATTrackingManager.requestTrackingAuthorization { status in options.attStatus = NSNumber(value: status.rawValue)
launch(options) } }
//// the start is in the handler of the prompt, without its outcome
func f() { let options = MParticleOptions(key: "k", secret: "s")
ATTrackingManager.requestTrackingAuthorization { status in launch(options) } }
//// the status is a constant
func f() { let options = MParticleOptions(key: "k", secret: "s")
options.attStatus = NSNumber(value: ATTrackingManager.AuthorizationStatus.authorized.rawValue)
launch(options) }
//// the status is a number
func f() { let options = MParticleOptions(key: "k", secret: "s")
options.attStatus = 3
launch(options) }
//// the status is nothing
func f() { let options = MParticleOptions(key: "k", secret: "s")
options.attStatus = nil
launch(options) }
//// the status is set and taken back
func f() { let options = MParticleOptions(key: "k", secret: "s")
options.attStatus = current
options.attStatus = nil
launch(options) }
//// a function makes the options with a status
func make() -> MParticleOptions { let options = MParticleOptions(key: "k", secret: "s")
options.attStatus = current
return options }
func f() { launch(make()) }
//// a function makes the options without a status
func make() -> MParticleOptions { MParticleOptions(key: "k", secret: "s") }
func f() { launch(make()) }
//// a function completes the options
func complete(_ options: MParticleOptions) { options.attStatus = current }
func f() { let options = MParticleOptions(key: "k", secret: "s")
complete(options)
launch(options) }
//// a function completes the options after the start
func complete(_ options: MParticleOptions) { options.attStatus = current }
func f() { let options = MParticleOptions(key: "k", secret: "s")
launch(options)
complete(options) }
//// a function that nobody declares completes the options
func f() { let options = MParticleOptions(key: "k", secret: "s")
complete(options)
launch(options) }
//// a function that nobody declares makes the options
func f() { launch(Settings.options()) }
//// a property has the options
class App { let options = MParticleOptions(key: "k", secret: "s")
func f() { options.attStatus = current
launch(options) } }
//// a lazy property makes the options
class App { lazy var options: MParticleOptions = { let made = MParticleOptions(key: "k", secret: "s")
made.attStatus = current
return made }()
func f() { launch(options) } }
//// an extension sets the status
extension MParticleOptions { func complete() { attStatus = current } }
func f() { let options = MParticleOptions(key: "k", secret: "s")
options.complete()
launch(options) }
//// an extension has options with a status
extension MParticleOptions { static var standard: MParticleOptions { let made = MParticleOptions(key: "k", secret: "s")
made.attStatus = current
return made } }
func f() { launch(.standard) }
//// an extension has a function that makes options
extension MParticleOptions { static func standard(_ q: Bool) -> MParticleOptions { let made = MParticleOptions(key: "k", secret: "s")
if q { made.attStatus = current }
return made } }
func f() { launch(.standard(true)) }
//// an extension has an initializer that sets the status
extension MParticleOptions { convenience init(mine key: String) { self.init(key: key, secret: "s")
attStatus = current } }
func f() { launch(MParticleOptions(mine: "k")) }
//// an extension has an initializer that sets no status
extension MParticleOptions { convenience init(mine key: String) { self.init(key: key, secret: "s") } }
func f() { launch(MParticleOptions(mine: "k")) }
//// a subclass sets the status
class Mine: MParticleOptions { override init() { super.init()
attStatus = current } }
func f() { launch(Mine()) }
//// a closure configures the options
func with<T>(_ x: T, _ change: (T) -> Void) -> T { change(x)
return x }
func f() { launch(with(MParticleOptions(key: "k", secret: "s")) { $0.attStatus = current }) }
//// a closure configures the options otherwise
func with<T>(_ x: T, _ change: (T) -> Void) -> T { change(x)
return x }
func f() { launch(with(MParticleOptions(key: "k", secret: "s")) { $0.logLevel = .none }) }
//// a closure is called at once
func f() { launch({ let made = MParticleOptions(key: "k", secret: "s")
made.attStatus = current
return made }()) }
//// the status has a name as text
func f() { let options = MParticleOptions(key: "k", secret: "s")
options.setValue(current, forKey: "attStatus")
launch(options) }
//// another member has a name as text
func f() { let options = MParticleOptions(key: "k", secret: "s")
options.setValue(current, forKey: "logLevel")
launch(options) }
//// the status has a name as text on another object
func f() { let options = MParticleOptions(key: "k", secret: "s")
let other = Other()
other.setValue(current, forKey: "attStatus")
launch(options) }
//// the status has a key path
func f() { let options = MParticleOptions(key: "k", secret: "s")
options[keyPath: \.attStatus] = current
launch(options) }
//// the options are a parameter
func f(options: MParticleOptions) { launch(options) }
//// the options are a parameter that is completed
func f(options: MParticleOptions) { options.attStatus = current
launch(options) }
//// two callers hand options over, one without a status
func g(_ options: MParticleOptions) { launch(options) }
func f() { let options = MParticleOptions(key: "k", secret: "s")
options.attStatus = current
g(options) }
func h() { g(MParticleOptions(key: "k", secret: "s")) }
//// one of two options is started
func f(q: Bool) { let a = MParticleOptions(key: "k", secret: "s")
a.attStatus = current
let b = MParticleOptions(key: "k", secret: "s")
launch(q ? a : b) }
//// an object of the app holds the options
class Settings { var options = MParticleOptions(key: "k", secret: "s")
init() { options.attStatus = current } }
func f() { launch(Settings().options) }
//// a deferred status
func f() { let options = MParticleOptions(key: "k", secret: "s")
defer { options.attStatus = current }
launch(options) }
//// a status on a queue that is waited for
func f() { let options = MParticleOptions(key: "k", secret: "s")
DispatchQueue.main.sync { options.attStatus = current }
launch(options) }
//// a status on a queue
func f() { let options = MParticleOptions(key: "k", secret: "s")
DispatchQueue.main.async { options.attStatus = current }
launch(options) }
//// a start without options
func f() { MParticle.sharedInstance().start() }
//// a status that a switch maps
func f() { let options = MParticleOptions(key: "k", secret: "s")
switch ATTrackingManager.trackingAuthorizationStatus { case .authorized: options.attStatus = NSNumber(value: MPATTAuthorizationStatus.authorized.rawValue)
case .denied: options.attStatus = NSNumber(value: MPATTAuthorizationStatus.denied.rawValue)
default: options.attStatus = NSNumber(value: MPATTAuthorizationStatus.notDetermined.rawValue) }
launch(options) }
//// a status that a switch maps to the wrong one
func f() { let options = MParticleOptions(key: "k", secret: "s")
switch ATTrackingManager.trackingAuthorizationStatus { case .denied: options.attStatus = NSNumber(value: MPATTAuthorizationStatus.authorized.rawValue)
default: options.attStatus = NSNumber(value: MPATTAuthorizationStatus.notDetermined.rawValue) }
launch(options) }
