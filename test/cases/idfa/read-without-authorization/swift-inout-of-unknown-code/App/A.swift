import AdSupport
func read() -> UUID? {
  var on = false
  fill(&on)
  if on { return ASIdentifierManager.shared().advertisingIdentifier } // expect: idfa/read-without-authorization warning
  return nil
}
