import AdSupport
func read2(p: String) -> UUID? {
    var n = ["is": false]
    n[p] = true
    if n["is"] == true {
        return ASIdentifierManager.shared().advertisingIdentifier // expect: idfa/read-without-authorization error
    }
    return nil
}
