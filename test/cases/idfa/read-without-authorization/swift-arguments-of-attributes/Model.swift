import AdSupport

@Registered(id: ASIdentifierManager.shared().advertisingIdentifier) // expect: idfa/read-without-authorization warning
final class Model {
  @Stored(ASIdentifierManager.shared().advertisingIdentifier) var first = 1 // expect: idfa/read-without-authorization warning
  @Stored("second") @Made(ASIdentifierManager.shared().advertisingIdentifier) var second = 2 // expect: idfa/read-without-authorization warning

  @Traced(ASIdentifierManager.shared().advertisingIdentifier) // expect: idfa/read-without-authorization warning
  func run(@Given(ASIdentifierManager.shared().advertisingIdentifier) value: Int) {} // expect: idfa/read-without-authorization warning

  // Names and reads nothing.
  @Named("advertisingIdentifier") @available(iOS 14, *)
  func stop() {}
}
